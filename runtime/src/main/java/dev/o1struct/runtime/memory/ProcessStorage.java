package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import org.jspecify.annotations.Nullable;

/**
 * The storage of this process, or why there is none. Opened once; loading this class never fails,
 * so that whoever asks is told the same, in the same words, as often as he asks.
 */
public final class ProcessStorage {
  private static final @Nullable Storage STORAGE;
  private static final String REFUSAL;
  private static final boolean SYSTEM_REFUSED;

  static {
    Storage opened = null;
    String refusal = "";
    boolean bySystem = false;
    try {
      ProcessSettings.require();
      opened =
          ProcessSettings.MODE == Mode.SYSTEM
              ? new WholeMemory()
              : Storages.open(
                  ProcessSettings.STORAGE,
                  ProcessSettings.ADDRESS_SPACE,
                  ProcessSettings.MODE == Mode.CHECKED,
                  ProcessStorage.class.getModule().isNativeAccessEnabled());
    } catch (IllegalSettingException refused) {
      refusal = String.valueOf(refused.getMessage());
    } catch (AddressSpaceException refused) {
      refusal = String.valueOf(refused.getMessage());
      bySystem = true;
    }
    STORAGE = opened;
    REFUSAL = refusal;
    SYSTEM_REFUSED = bySystem;
  }

  private ProcessStorage() {}

  /**
   * Makes sure that there is memory: before anything that cannot be without it is loaded.
   *
   * @throws IllegalSettingException if the settings of the process are wrong
   * @throws AddressSpaceException if the system refuses what they ask for
   */
  public static void require() {
    Storage _ = storage();
  }

  /** The storage; the refusal is thrown anew each time, for the caller's stack. */
  static Storage storage() {
    if (STORAGE == null) {
      throw SYSTEM_REFUSED
          ? new AddressSpaceException(REFUSAL)
          : new IllegalSettingException(REFUSAL);
    }
    return STORAGE;
  }
}
