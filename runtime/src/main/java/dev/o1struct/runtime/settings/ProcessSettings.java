package dev.o1struct.runtime.settings;

import dev.o1struct.runtime.errors.IllegalSettingException;
import org.jspecify.annotations.Nullable;

/**
 * What is said for the whole process, read once when memory is first used. Everything here is a
 * constant to the compiler: what is chosen by it is chosen for good. Where a setting is wrong,
 * loading this class does not fail: those who need what it says {@link #require} it first.
 */
public final class ProcessSettings {
  private static final Settings SETTINGS;

  /** Why there are none that apply; null if all is well. */
  private static final @Nullable String REFUSAL;

  static {
    Settings settings = Settings.NONE;
    String refusal = null;
    try {
      settings = Settings.ofProcess();
    } catch (IllegalSettingException refused) {
      refusal = refused.getMessage();
    }
    SETTINGS = settings;
    REFUSAL = refusal;
  }

  /** Which implementations serve this process. */
  public static final Mode MODE = Mode.of(SETTINGS);

  /** The file that operations are written to, {@code o1struct.trace}; null if there is none. */
  public static final @Nullable String TRACE = SETTINGS.text(Setting.TRACE);

  /** Whether each heap has a bean for management tools, {@code o1struct.jmx}. */
  public static final boolean BEANS = SETTINGS.flag(Setting.JMX);

  /** What backs the windows, {@code o1struct.storage}. */
  public static final StorageChoice STORAGE =
      SETTINGS.choice(Setting.STORAGE, StorageChoice.AUTOMATIC);

  /** What {@code o1struct.addressSpace} may be at most: a handle has 40 bits. */
  public static final long MOST_ADDRESS_SPACE = 1L << 40;

  /** Checked mode keeps half as much beside it, and tags in the bits of a handle that are left. */
  private static final long DEFAULT_BYTES = MODE == Mode.CHECKED ? 16L << 30 : MOST_ADDRESS_SPACE;

  /** Bytes of all windows together, {@code o1struct.addressSpace}, as they were asked for. */
  public static final long ADDRESS_SPACE = SETTINGS.bytes(Setting.ADDRESS_SPACE, DEFAULT_BYTES);

  private ProcessSettings() {}

  /**
   * Makes sure that the settings of the process are none but right ones.
   *
   * @throws IllegalSettingException if one is unknown or malformed, or two contradict each other
   */
  public static void require() {
    if (REFUSAL != null) {
      throw new IllegalSettingException(REFUSAL);
    }
  }

  /** Whose sites checked mode records of a heap that is opened now, {@code o1struct.sites}. */
  public static SiteSampling sites() {
    return SETTINGS.choice(Setting.SITES, SiteSampling.SAMPLED);
  }

  /** What checked mode does about leaks of a heap that is closed now, {@code o1struct.leaks}. */
  public static LeakPolicy leaks() {
    return SETTINGS.choice(Setting.LEAKS, LeakPolicy.REPORT);
  }
}
