package dev.o1struct.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Options of the commands exist: those that stand behind a command, of that command; those that
 * stand alone, of some command.
 */
class OptionTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?:sample-game/)?(" + String.join("|", Commands.names()) + ")");

  /** Options that stand alone, of other programs. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "--enable-native-access", "java's",
          "--live", "HeapBound's",
          "--allocated", "HeapBound's",
          "--smallest", "HeapBound's",
          "--largest", "HeapBound's");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void optionsExist() {
    for (Document document : Repository.documents()) {
      document.commands().forEach(this::check);
    }
    Fault.assertNone(faults);
  }

  private void check(Span span) {
    List<String> words = span.words();
    Matcher command = COMMAND.matcher(words.getFirst());
    if (command.matches() && words.size() > 1) {
      checkCommand(span, command.group(1), words);
    } else if (words.getFirst().startsWith("--")) {
      String option = words.getFirst().replaceFirst("=.*", "");
      if (Commands.names().stream().noneMatch(name -> Commands.options(name).contains(option))
          && !FOREIGN.containsKey(option)) {
        faults.add(span.fault("no command has the option " + option));
      }
    }
  }

  private void checkCommand(Span span, String command, List<String> words) {
    Set<String> subcommands = Commands.subcommands(command);
    if (!subcommands.isEmpty()
        && !words.get(1).startsWith("-")
        && !subcommands.contains(words.get(1))) {
      faults.add(span.fault(command + " has no subcommand " + words.get(1)));
    }
    for (String word : words) {
      String option = word.replaceFirst("=.*", "");
      if (option.startsWith("-") && !Commands.options(command).contains(option)) {
        faults.add(span.fault(command + " has no option " + option));
      }
    }
  }
}
