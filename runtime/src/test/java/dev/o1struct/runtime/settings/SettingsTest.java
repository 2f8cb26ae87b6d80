package dev.o1struct.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be set, and what is said of the rest. */
class SettingsTest {
  private static Settings properties(Map<String, String> properties) {
    return new Settings(properties::get, _ -> null);
  }

  private static String refusalOf(String property, String variable) {
    return assertThrows(
            IllegalSettingException.class,
            () -> Settings.checkNames(Set.of("user.dir", property), Set.of("PATH", variable)))
        .toString();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void thePackageDocumentsEverySetting(Setting setting) throws IOException {
    Path source = Path.of("src/main/java/dev/o1struct/runtime/settings/package-info.java");
    assertTrue(
        Files.readAllLines(source).stream()
            .map(String::strip)
            .anyMatch(line ->
                line.matches(
                    "\\* +%s +%s +%s +%s.*"
                        .formatted(
                            setting.property(),
                            setting.variable(),
                            setting.otherwise(),
                            setting.meaning()))),
        () -> "package-info lacks " + setting.property() + " as Setting.table() has it");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsListedWhereOneIsUnknown(Setting setting) {
    String refusal = refusalOf("o1struct.heapSize", "HOME");
    assertTrue(refusal.contains(setting.property()), refusal);
    assertTrue(refusal.contains(setting.variable()), refusal);
    assertTrue(refusal.endsWith("setting=o1struct.heapSize"), refusal);
  }

  @Test
  void unknownVariablesAreRefusedAsUnknownPropertiesAre() {
    String refusal = refusalOf("o1struct.ceiling", "O1STRUCT_CEILNG");
    assertTrue(refusal.endsWith("setting=O1STRUCT_CEILNG"), refusal);
  }

  @Test
  void namesOfOthersAreNoneOfOurBusiness() {
    assertDoesNotThrow(
        () -> Settings.checkNames(Set.of("o1structTest.classes", "java.io.tmpdir"), Set.of("O1")));
  }

  @Test
  void everyValueIsCheckedThoughNobodyReadsIt() {
    for (Setting setting : Setting.values()) {
      Settings settings = properties(Map.of(setting.property(), " "));
      String refusal =
          assertThrows(IllegalSettingException.class, settings::check, setting::property)
              .toString();
      assertTrue(refusal.endsWith(setting.word() + "= "), refusal);
    }
  }

  @Test
  void checksAndTheSystemBackendExcludeEachOther() {
    Map<String, String> both = Map.of("o1struct.checked", "true", "o1struct.backend", "system");
    String refusal =
        assertThrows(IllegalSettingException.class, properties(both)::check).toString();
    assertTrue(refusal.endsWith("checked=true backend=system"), refusal);
    assertDoesNotThrow(properties(Map.of("o1struct.checked", "true"))::check);
    assertDoesNotThrow(properties(Map.of("o1struct.backend", "system"))::check);
  }

  @Test
  void whatIsNotSetIsFalseOrNull() {
    assertEquals(false, properties(Map.of()).flag(Setting.CHECKED));
    assertEquals(null, properties(Map.of()).text(Setting.TRACE));
    assertEquals(true, properties(Map.of("o1struct.checked", "true")).flag(Setting.CHECKED));
  }

  @ParameterizedTest
  @CsvSource({"4096, 4096", "64k, 65536", "1M, 1048576", "2g, 2147483648", "1t, 1099511627776"})
  void bytesHaveUnits(String text, long bytes) {
    Settings settings = properties(Map.of("o1struct.addressSpace", text));
    assertEquals(bytes, settings.bytes(Setting.ADDRESS_SPACE, 0));
  }
}
