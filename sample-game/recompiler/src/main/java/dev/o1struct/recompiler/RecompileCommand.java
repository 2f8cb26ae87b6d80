package dev.o1struct.recompiler;

import dev.o1struct.recompiler.swf.SwfException;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the recompiler. */
@Command(
    name = "recompile",
    description = "Recompiles the scripts of a SWF movie to Java source.",
    mixinStandardHelpOptions = true)
public final class RecompileCommand implements Callable<Integer> {
  private static final int WRONG_INPUT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "in.swf", description = "The movie.")
  private Path movie = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The source folder.")
  private Path out = Path.of("");

  @Option(names = "--package", required = true, paramLabel = "NAME", description = "Its package.")
  private String packageName = "";

  @Option(
      names = "--resources",
      paramLabel = "DIR",
      description = "The folder for movie.swf, in the package's folder; default: that of --out.")
  private @Nullable Path resources;

  private RecompileCommand() {}

  /** Runs and ends the process: status 0, or 2 for wrong input or options. */
  public static void main(String[] arguments) {
    System.exit(run(writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  /** Runs with these streams; the exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new RecompileCommand());
    line.getCommandSpec().version(Version.of(line.getCommandName()));
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((problem, _) -> refuse(err, problem.getMessage()))
        .setExecutionExceptionHandler((problem, _, _) -> refuse(err, problem))
        .execute(arguments);
  }

  private static int refuse(PrintWriter err, Exception problem) throws Exception {
    return switch (problem) {
      case NoSuchFileException file -> refuse(err, "no such file: " + file.getMessage());
      case AccessDeniedException file -> refuse(err, "no access: " + file.getMessage());
      case IOException _, SwfException _, IllegalArgumentException _ ->
          refuse(err, problem.getMessage());
      default -> throw problem;
    };
  }

  private static int refuse(PrintWriter err, @Nullable String message) {
    err.println("recompile: " + String.valueOf(message).replaceAll("\\R", " "));
    return WRONG_INPUT;
  }

  @Override
  public Integer call() throws IOException {
    var name = String.valueOf(movie.getFileName());
    var options = new Options(packageName, name);
    byte[] file = Files.readAllBytes(movie);
    var recompiled = Recompiler.recompile(read(file), options, new ProgressLine(err(), name));
    for (var source : recompiled.files()) {
      OutputFile.write(out.resolve(source.path()), source.text());
    }
    var resourceFolder = resources == null ? out : resources;
    OutputFile.write(
        resourceFolder.resolve(packageName.replace('.', '/')).resolve("movie.swf"), file);
    recompiled.notes().forEach(note -> err().println(name + ": " + note));
    return 0;
  }

  private SwfMovie read(byte[] file) {
    try {
      return SwfReader.read(file);
    } catch (SwfException problem) {
      throw new SwfException(movie + ": " + problem.getMessage());
    }
  }

  private PrintWriter err() {
    if (spec == null) {
      throw new IllegalStateException("not run by a command line");
    }
    return spec.commandLine().getErr();
  }
}
