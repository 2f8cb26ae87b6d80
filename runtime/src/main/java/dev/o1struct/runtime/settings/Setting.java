package dev.o1struct.runtime.settings;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.options.Growth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every setting there is: the one table that errors, documents and tests go by. A new setting is a
 * row here and in the table of the package's documentation.
 */
enum Setting {
  ADDRESS_SPACE(
      "addressSpace", SettingValues.bytes(), "1t", "all windows together, in checked mode 16g"),
  STORAGE(
      "storage",
      SettingValues.choice(StorageChoice.values()),
      "automatic",
      "what backs the windows"),
  BACKEND("backend", SettingValues.choice(Backend.values()), "chain", "who serves each block"),
  INITIAL_HEAP("initialHeap", SettingValues.bytes(), "32m", "the first heap of a chain"),
  GROWTH("growth", SettingValues.choice(Growth.values()), "double", "what follows a full heap"),
  CEILING("ceiling", SettingValues.bytes(), "1g", "all heaps of a chain together"),
  OVERFLOW("overflow", SettingValues.bytesOrOff(), "off", "what may be taken past the ceiling"),
  SLAB("slab", SettingValues.bytes(), "64k", "what a pool takes at a time"),
  CHECKED("checked", SettingValues.flag(), "false", "whether each access is checked"),
  SITES(
      "sites", SettingValues.choice(SiteSampling.values()), "sampled", "whose sites checks record"),
  LEAKS("leaks", SettingValues.choice(LeakPolicy.values()), "report", "what checks do about leaks"),
  TRACE("trace", SettingValues.some("the name of a file"), "none", "where operations are written"),
  JMX("jmx", SettingValues.flag(), "false", "whether each heap has a bean");

  private static final List<Setting> ALL = List.of(values());

  private final String word;
  private final String property;
  private final String variable;

  @SuppressWarnings("ImmutableEnumChecker") // it never changes
  private final SettingValues values;

  private final String otherwise;
  private final String meaning;

  Setting(String word, SettingValues values, String otherwise, String meaning) {
    this.word = word;
    this.property = Settings.PROPERTY_PREFIX + word;
    this.variable = Settings.VARIABLE_PREFIX + name();
    this.values = values;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /** Short name, as in {@code addressSpace}. */
  String word() {
    return word;
  }

  /** Name of the system property, as {@code o1struct.addressSpace}. */
  String property() {
    return property;
  }

  /** Name of the environment variable, as {@code O1STRUCT_ADDRESS_SPACE}. */
  String variable() {
    return variable;
  }

  /** All there are, in the order of the documentation. */
  static List<Setting> all() {
    return ALL;
  }

  /** What applies where nothing is set, as the documentation says it. */
  String otherwise() {
    return otherwise;
  }

  /** What it is, in a few words. */
  String meaning() {
    return meaning;
  }

  /** The constants that it may be set to; none if it is no choice. */
  List<Enum<?>> constants() {
    return values.constants();
  }

  /** Refuses a value that is not one of the valid ones. */
  String checked(String text) {
    if (!values.accepts(text)) {
      throw new IllegalSettingException(
          String.format(
              Locale.ROOT,
              "%s (or %s) must be %s: %s=%s",
              property(),
              variable(),
              values.text(),
              word,
              text));
    }
    return text;
  }

  static boolean isProperty(String name) {
    for (Setting setting : ALL) {
      if (setting.property.equals(name)) {
        return true;
      }
    }
    return false;
  }

  static boolean isVariable(String name) {
    for (Setting setting : ALL) {
      if (setting.variable.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** All of them, a line each: property, environment variable, default, valid values, meaning. */
  static String table() {
    return ALL.stream()
        .map(setting ->
            String.format(
                Locale.ROOT,
                "  %-22s %-23s %-11s %s: %s",
                setting.property(),
                setting.variable(),
                setting.otherwise,
                setting.meaning,
                setting.values.text()))
        .collect(Collectors.joining("\n"));
  }
}
