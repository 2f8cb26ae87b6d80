package dev.o1struct.player.launch;

import dev.o1struct.player.action.Program;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays a movie whose classes were recompiled and compiled at build time. */
@Command(
    description = "Plays a movie that was recompiled when it was built.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PlayRecompiled implements Callable<Integer> {
  private final String title;
  private final Program program;

  @Mixin private final PlayOptions options = new PlayOptions();

  private PlayRecompiled(String title, Program program) {
    this.title = title;
    this.program = program;
  }

  /**
   * Plays {@code program} with the options of the command line.
   *
   * @param title the window's, and the command's name in messages
   * @return the exit status: 0, or 2 after wrong options
   */
  public static int run(String title, Program program, String[] arguments) {
    return CommandRunner.run(title, new PlayRecompiled(title, program), arguments);
  }

  @Override
  public Integer call() throws PlayException, IOException {
    options.settle();
    try (InputStream swf = program.swf()) {
      SwfMovie movie = SwfReader.read(swf.readAllBytes());
      new Playback(program, movie, title, options).play();
    }
    return 0;
  }
}
