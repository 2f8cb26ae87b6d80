package dev.o1struct.player.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the player's jar: compiled for Java 8, so that an older java says in one line
 * what it needs instead of failing on the class format.
 */
public final class Launcher {
  private static final int NEEDED = 25;

  private Launcher() {}

  /** Starts {@code PlayCommand} where java is new enough; else one line on stderr, exit status 2. */
  public static void main(String[] arguments) throws Throwable {
    if (feature(System.getProperty("java.specification.version")) < NEEDED) {
      System.err.println(
          "o1struct-player needs a JDK "
              + NEEDED
              + " or newer; this is Java "
              + System.getProperty("java.specification.version"));
      System.exit(2);
    }
    try {
      Class.forName("dev.o1struct.player.launch.PlayCommand")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** The feature version: 8 of "1.8", 17 of "17". */
  private static int feature(String specification) {
    return Integer.parseInt(
        specification.startsWith("1.") ? specification.substring(2) : specification);
  }
}
