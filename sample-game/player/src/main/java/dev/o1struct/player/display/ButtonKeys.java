package dev.o1struct.player.display;

/** The numbers by which keyPress handlers name keys: 1…19 for special keys, else the character. */
final class ButtonKeys {
  private ButtonKeys() {}

  /** The number of a key, 0 if it has none. */
  static int of(int code, int character) {
    return switch (code) {
      case 37 -> 1;
      case 39 -> 2;
      case 36 -> 3;
      case 35 -> 4;
      case 45 -> 5;
      case 46 -> 6;
      case 8 -> 8;
      case 13 -> 13;
      case 38 -> 14;
      case 40 -> 15;
      case 33 -> 16;
      case 34 -> 17;
      case 9 -> 18;
      case 27 -> 19;
      default -> character >= 32 && character < 127 ? character : 0;
    };
  }
}
