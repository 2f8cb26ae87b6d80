package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Settings of the runtime and options of the processor exist, and have such values. */
class SettingTest {
  private static final Pattern PROPERTY =
      Pattern.compile("(?<![\\w.{])(-A|-D)?(o1struct(?:\\.[a-z]\\w*)+)(?:=([\\w.-]+))?");
  private static final Pattern VARIABLE = Pattern.compile("O1STRUCT_[A-Z_]*[A-Z]");
  private static final Pattern ROW =
      Pattern.compile("^\\s*(o1struct\\.\\w+) +(O1STRUCT_\\w+) +(\\w+) +(.*)$");

  /** Stands for what the reader writes. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+");

  private static final Set<String> OPTIONS = Compilation.processor().getSupportedOptions();

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void settingsAndOptionsExist() {
    for (Document document : Repository.documents()) {
      for (Span span : document.spans()) {
        check(span);
      }
      document.blocks().forEach(block -> block.commands().forEach(this::check));
    }
    Fault.assertNone(faults);
  }

  private void check(Span span) {
    Matcher property = PROPERTY.matcher(span.text());
    while (property.find()) {
      String name = property.group(2);
      Optional<SettingTable.Row> setting = SettingTable.of(name);
      boolean isOption = OPTIONS.contains(name);
      String kind = property.group(1) == null ? "" : property.group(1);
      boolean exists =
          switch (kind) {
            case "-A" -> isOption;
            case "-D" -> setting.isPresent();
            default -> isOption || setting.isPresent();
          };
      if (!exists) {
        faults.add(span.fault("no setting and no option: " + property.group()));
      } else if (!kind.equals("-A") && setting.isPresent()) {
        checkValue(span, setting.get(), property.group(3));
      }
    }
    Matcher variable = VARIABLE.matcher(span.text());
    while (variable.find()) {
      if (!SettingTable.isVariable(variable.group())) {
        faults.add(span.fault("no setting: " + variable.group()));
      }
    }
  }

  private void checkValue(Span span, SettingTable.Row setting, String value) {
    if (value != null && !PLACEHOLDER.matcher(value).matches() && !setting.accepts(value)) {
      faults.add(span.fault(setting.property() + " cannot be " + value));
    }
  }

  @Test
  void theTableIsTheEnum() {
    Document settings =
        Repository.document(
            "runtime/src/main/java/dev/o1struct/runtime/settings/package-info.java");
    List<String> written = new ArrayList<>();
    for (Block block : settings.blocks()) {
      for (String line : block.lines()) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          String meaning = row.group(4).replaceFirst(":.*", "");
          written.add(String.join(" | ", row.group(1), row.group(2), row.group(3), meaning));
        }
      }
    }
    List<String> known =
        SettingTable.rows().stream()
            .map(row ->
                String.join(" | ", row.property(), row.variable(), row.otherwise(), row.meaning()))
            .toList();
    assertEquals(String.join("\n", known), String.join("\n", written), settings.path());
  }

  @Test
  void theChoicesInTheTableAreAccepted() {
    Document settings =
        Repository.document(
            "runtime/src/main/java/dev/o1struct/runtime/settings/package-info.java");
    for (Span line : settings.blocks().getFirst().commands()) {
      Matcher row = ROW.matcher(line.text());
      if (row.matches() && row.group(4).contains(":")) {
        SettingTable.Row setting = SettingTable.of(row.group(1)).orElseThrow();
        for (String choice : row.group(4).replaceFirst(".*?: ", "").split(", ", -1)) {
          if (choice.matches("[a-z]+") && !choice.equals("bytes")) {
            checkValue(line, setting, choice);
          }
        }
      }
    }
    Fault.assertNone(faults);
  }
}
