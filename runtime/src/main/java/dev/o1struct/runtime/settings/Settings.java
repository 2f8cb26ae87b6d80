package dev.o1struct.runtime.settings;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.options.HeapOptions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Configuration from outside the program. The setting {@code initialHeap} is the environment
 * variable {@code O1STRUCT_INITIAL_HEAP} or, where that is not set, the system property {@code
 * o1struct.initialHeap}. {@link Setting} has them all.
 */
public final class Settings {
  /** Where values come from, so that tests need not change the process. */
  @FunctionalInterface
  public interface Source {
    /** The value under this name, or null. */
    @Nullable String get(String name);
  }

  static final String PROPERTY_PREFIX = "o1struct.";
  static final String VARIABLE_PREFIX = "O1STRUCT_";

  /** Nothing is set. */
  static final Settings NONE = new Settings(new Nothing(), new Nothing());

  private final Source properties;
  private final Source environment;

  /** Settings of other sources than the process: tests need not change that. */
  public Settings(Source properties, Source environment) {
    this.properties = properties;
    this.environment = environment;
  }

  private static final class Properties implements Source {
    @Override
    public @Nullable String get(String name) {
      return System.getProperty(name);
    }
  }

  private static final class Nothing implements Source {
    @Override
    public @Nullable String get(String name) {
      return null;
    }
  }

  private static final class Environment implements Source {
    @Override
    public @Nullable String get(String name) {
      return System.getenv(name);
    }
  }

  /**
   * The settings of this process.
   *
   * @throws IllegalSettingException if one is unknown or malformed, or two contradict each other
   */
  public static Settings ofProcess() {
    checkNames(System.getProperties().stringPropertyNames(), System.getenv().keySet());
    Settings settings = new Settings(new Properties(), new Environment());
    settings.check();
    return settings;
  }

  /** Refuses names that look like settings and are none. */
  static void checkNames(Set<String> properties, Set<String> variables) {
    for (String name : properties) {
      if (name.startsWith(PROPERTY_PREFIX) && !Setting.isProperty(name)) {
        throw unknown(name);
      }
    }
    for (String name : variables) {
      if (name.startsWith(VARIABLE_PREFIX) && !Setting.isVariable(name)) {
        throw unknown(name);
      }
    }
  }

  private static IllegalSettingException unknown(String name) {
    return new IllegalSettingException(
        "There is no such setting; these are (property, variable, default, meaning):\n"
            + Setting.table()
            + "\nsetting="
            + name);
  }

  /** Refuses malformed values, and those that contradict each other. */
  void check() {
    for (Setting setting : Setting.all()) {
      text(setting);
    }
    if (flag(Setting.CHECKED) && choice(Setting.BACKEND, Backend.CHAIN) == Backend.SYSTEM) {
      throw new IllegalSettingException(
          "Checks need the heaps of o1struct.backend=chain; with malloc, Valgrind and ASan are the"
              + " checks: checked=true backend=system");
    }
  }

  /** These options, but for what the settings say. */
  public HeapOptions over(HeapOptions options) {
    return new HeapOptions(
        bytes(Setting.INITIAL_HEAP, options.initialBytes()),
        choice(Setting.GROWTH, options.growth()),
        bytes(Setting.CEILING, options.ceilingBytes()),
        bytes(Setting.SLAB, options.slabBytes()),
        bytes(Setting.OVERFLOW, options.overflowBytes()));
  }

  /** The bytes that a setting of bytes says. */
  long bytes(Setting setting, long otherwise) {
    String text = text(setting);
    return text == null ? otherwise : SettingValues.parseBytes(text);
  }

  /** The constant that a setting of words says. */
  <E extends Enum<E>> E choice(Setting setting, E otherwise) {
    String text = text(setting);
    if (text != null) {
      for (Enum<?> constant : setting.constants()) {
        if (SettingValues.word(constant).equals(text)) {
          return otherwise.getDeclaringClass().cast(constant);
        }
      }
    }
    return otherwise;
  }

  /** Whether a setting is {@code true}; it is false where nothing is said. */
  boolean flag(Setting setting) {
    return Objects.equals(text(setting), "true");
  }

  /**
   * What a setting says, or null if it is not set.
   *
   * @throws IllegalSettingException if it is not a valid value; the valid ones are listed
   */
  @Nullable String text(Setting setting) {
    String variable = environment.get(setting.variable());
    String text = variable != null ? variable : properties.get(setting.property());
    return text == null ? null : setting.checked(text);
  }
}
