package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.settings.StorageChoice;

/** Opens the storage that the settings ask for. */
final class Storages {
  static final long LEAST_BYTES = 64L << 20;

  private Storages() {}

  /**
   * Opens storage for the address space.
   *
   * @param bytes from 64 MiB to 1 TiB; the system may give less
   * @param nativeAccess whether this module may call restricted methods without a warning
   */
  static Storage open(StorageChoice choice, long bytes, boolean nativeAccess) {
    if (bytes < LEAST_BYTES) {
      throw new IllegalSettingException(
          "o1struct.addressSpace must be at least 64m: addressSpace=" + bytes);
    }
    if (bytes > ProcessSettings.MOST_ADDRESS_SPACE) {
      throw new IllegalSettingException(
          "o1struct.addressSpace must be at most 1t, so that a handle has 40 bits: addressSpace="
              + bytes);
    }
    long whole = bytes & -LEAST_BYTES;
    return switch (choice) {
      case FILE -> SparseFile.open(whole);
      case MMAP -> mapped(whole, nativeAccess);
      case AUTOMATIC ->
          nativeAccess && AnonymousMapping.isSupported()
              ? automatic(whole)
              : SparseFile.open(whole);
    };
  }

  /** Opens a mapping of its own beside the memory, of the same kind, not smaller than asked for. */
  static Storage beside(Storage memory, long bytes) {
    long least = Math.max(LEAST_BYTES, bytes);
    Storage beside =
        memory.memory().isMapped() ? SparseFile.open(least) : AnonymousMapping.open(least);
    if (beside.memory().byteSize() < least) {
      throw new AddressSpaceException(
          "No room for what checked mode keeps beside the memory; make o1struct.addressSpace smaller:"
              + " needed="
              + least
              + " free="
              + beside.memory().byteSize());
    }
    return beside;
  }

  private static Storage mapped(long bytes, boolean nativeAccess) {
    if (!nativeAccess || !AnonymousMapping.isSupported()) {
      throw new IllegalSettingException(
          "o1struct.storage=mmap needs Linux and --enable-native-access=dev.o1struct.runtime"
              + " (ALL-UNNAMED on the class path); file and automatic do not: nativeAccess="
              + nativeAccess);
    }
    return AnonymousMapping.open(bytes);
  }

  private static Storage automatic(long bytes) {
    try {
      return AnonymousMapping.open(bytes);
    } catch (AddressSpaceException refused) {
      return SparseFile.open(bytes);
    }
  }
}
