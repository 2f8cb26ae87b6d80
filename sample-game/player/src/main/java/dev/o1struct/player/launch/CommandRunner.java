package dev.o1struct.player.launch;

import dev.o1struct.recompiler.Version;
import dev.o1struct.recompiler.swf.SwfException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs a picocli command so that whatever the user can mend is one line on stderr and status 2. */
final class CommandRunner {
  static final int WRONG_INPUT = 2;

  private CommandRunner() {}

  /** Returns the exit status: that of the command, or {@link #WRONG_INPUT}. */
  static int run(String name, Callable<Integer> command, String[] arguments) {
    CommandLine line = new CommandLine(command).setCommandName(name);
    line.getCommandSpec().version(Version.of(name));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (wrong, _) -> complain(wrong.getCommandLine(), wrong.getMessage()));
    line.setExecutionExceptionHandler((thrown, where, _) -> {
      if (thrown instanceof PlayException || thrown instanceof SwfException) {
        return complain(where, thrown.getMessage());
      }
      throw thrown;
    });
    return line.execute(arguments);
  }

  private static int complain(CommandLine where, @Nullable String message) {
    PrintWriter err = where.getErr();
    err.println(
        where.getCommandName() + ": " + String.valueOf(message).lines().findFirst().orElse(""));
    err.flush();
    return WRONG_INPUT;
  }
}
