package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.settings.StorageChoice;

/** Opens the storage that the settings ask for. */
final class Storages {
  private Storages() {}

  /**
   * Opens storage for the address space.
   *
   * @param bytes of all windows, from 64 MiB to 1 TiB; the system may give less
   * @param checked whether there has to be room for what checks know of it
   * @param nativeAccess whether this module may call restricted methods without a warning
   */
  static Storage open(StorageChoice choice, long bytes, boolean checked, boolean nativeAccess) {
    if (bytes < Room.LEAST_BYTES || bytes > ProcessSettings.MOST_ADDRESS_SPACE) {
      throw new IllegalSettingException(
          "o1struct.addressSpace must be at least 64m, and at most 1t: addressSpace=" + bytes);
    }
    Room whole = new Room(bytes & -Room.LEAST_BYTES, checked);
    return switch (choice) {
      case FILE -> SparseFile.open(whole);
      case MMAP -> mapped(whole, nativeAccess);
      case AUTOMATIC ->
          nativeAccess && AnonymousMapping.isSupported()
              ? automatic(whole)
              : SparseFile.open(whole);
    };
  }

  private static Storage mapped(Room wanted, boolean nativeAccess) {
    if (!nativeAccess || !AnonymousMapping.isSupported()) {
      throw new IllegalSettingException(
          "o1struct.storage=mmap needs Linux and --enable-native-access=dev.o1struct.runtime"
              + " (ALL-UNNAMED on the class path); file and automatic do not: nativeAccess="
              + nativeAccess);
    }
    return AnonymousMapping.open(wanted);
  }

  private static Storage automatic(Room wanted) {
    try {
      return AnonymousMapping.open(wanted);
    } catch (AddressSpaceException refused) {
      return SparseFile.open(wanted);
    }
  }
}
