package dev.o1struct.player.launch;

import dev.o1struct.player.action.Program;
import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code play movie.swf}: recompiles a SWF in memory, compiles it with javac and the annotation
 * processor, loads it and plays it. Wrong input is one line on stderr and exit status 2.
 */
@Command(
    description = "Recompiles a SWF to Java, in memory, and plays it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PlayCommand implements Callable<Integer> {
  @Mixin private final PlayOptions options = new PlayOptions();

  @Parameters(paramLabel = "movie.swf", description = "The movie, ActionScript 1 or 2.")
  private Path movie = Path.of("");

  private PlayCommand() {}

  /** The command line's entry; ends the process with the command's exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return CommandRunner.run("play", new PlayCommand(), arguments);
  }

  @Override
  public Integer call() throws PlayException {
    options.settle();
    byte[] bytes = read(movie);
    String name = String.valueOf(movie.getFileName());
    SwfMovie swf = SwfReader.read(bytes);
    Program program =
        new Progress(System.err).during("recompiling " + name, () -> recompile(swf, name, bytes));
    new Playback(program, swf, name, options).play();
    return 0;
  }

  private static Program recompile(SwfMovie swf, String name, byte[] bytes) throws PlayException {
    var source = Recompiler.recompile(swf, new Options(MovieCompiler.PACKAGE, name));
    return MovieCompiler.compile(source.files(), bytes);
  }

  private static byte[] read(Path movie) throws PlayException {
    try {
      return Files.readAllBytes(movie);
    } catch (NoSuchFileException missing) {
      throw new PlayException("no such file: " + movie, missing);
    } catch (IOException unreadable) {
      throw new PlayException("cannot read " + movie + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
