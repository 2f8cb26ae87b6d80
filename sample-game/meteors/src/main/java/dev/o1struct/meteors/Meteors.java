package dev.o1struct.meteors;

import dev.o1struct.meteors.movie.Movie;
import dev.o1struct.player.launch.PlayRecompiled;

/** Plays the game that was recompiled when this module was built. Takes the player's options. */
public final class Meteors {
  private Meteors() {}

  /** Ends the process with the player's exit status. */
  public static void main(String[] arguments) {
    System.exit(PlayRecompiled.run("meteors", new Movie(), arguments));
  }
}
