package dev.o1struct.player.display;

/** The settings of class Stage: how the movie is to be shown. Sizes in pixels. */
final class StageView {
  private final double movieWidth;
  private final double movieHeight;
  private double windowWidth;
  private double windowHeight;
  private String scaleMode = "showAll";
  private String align = "";
  private String quality = "HIGH";
  private boolean showMenu = true;

  StageView(double width, double height) {
    movieWidth = width;
    movieHeight = height;
    windowWidth = width;
    windowHeight = height;
  }

  /** The window's inner size changed; true if Stage.width or Stage.height did. */
  boolean resize(double width, double height) {
    boolean changed = width != windowWidth || height != windowHeight;
    windowWidth = width;
    windowHeight = height;
    return changed && isUnscaled();
  }

  /** What Stage.width says: the window's width when the movie is not scaled, else the movie's. */
  double width() {
    return isUnscaled() ? windowWidth : movieWidth;
  }

  /** What Stage.height says. */
  double height() {
    return isUnscaled() ? windowHeight : movieHeight;
  }

  private boolean isUnscaled() {
    return scaleMode.equals("noScale");
  }

  String scaleMode() {
    return scaleMode;
  }

  /** Sets the mode, case ignored; one that Flash does not know counts as showAll. */
  void scaleMode(String mode) {
    scaleMode = "showAll";
    for (String known : new String[] {"exactFit", "noBorder", "noScale"}) {
      if (known.equalsIgnoreCase(mode)) {
        scaleMode = known;
      }
    }
  }

  String align() {
    return align;
  }

  /** Sets the alignment from the letters L, T, R, B in any order; others are ignored. */
  void align(String letters) {
    StringBuilder known = new StringBuilder();
    for (char letter : new char[] {'L', 'T', 'R', 'B'}) {
      if (letters.indexOf(letter) >= 0 || letters.indexOf(Character.toLowerCase(letter)) >= 0) {
        known.append(letter);
      }
    }
    align = known.toString();
  }

  /** LOW, MEDIUM, HIGH or BEST, as {@code _quality}. */
  String quality() {
    return quality;
  }

  /** Sets the quality, case ignored; unknown ones are ignored. */
  void quality(String name) {
    for (String known : new String[] {"LOW", "MEDIUM", "HIGH", "BEST"}) {
      if (known.equalsIgnoreCase(name)) {
        quality = known;
      }
    }
  }

  boolean showMenu() {
    return showMenu;
  }

  void showMenu(boolean show) {
    showMenu = show;
  }
}
