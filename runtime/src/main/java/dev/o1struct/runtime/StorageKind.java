package dev.o1struct.runtime;

import java.lang.foreign.MemorySegment;

/** The values of the setting {@code o1struct.storage}. */
enum StorageKind {
  /** Anonymous memory where the module may call native code, else a file. */
  AUTOMATIC,
  /** Anonymous memory, reserved by {@code mmap}. */
  MMAP,
  /** A sparse file, mapped: needs no native access. */
  FILE;

  static final long DEFAULT_BYTES = 16L << 30;
  static final long LEAST_BYTES = 64L << 20;

  /**
   * Opens the storage that the settings ask for.
   *
   * @param nativeAccess whether this module may call restricted methods without a warning
   */
  static Storage open(Settings settings, boolean nativeAccess) {
    if (settings.choice(Setting.BACKEND, Backend.CHAIN) == Backend.SYSTEM) {
      return new WholeMemory();
    }
    StorageKind kind = settings.choice(Setting.STORAGE, AUTOMATIC);
    long bytes = settings.bytes(Setting.ADDRESS_SPACE, DEFAULT_BYTES);
    if (bytes < LEAST_BYTES) {
      throw new IllegalSettingException(
          "o1struct.addressSpace must be at least 64m: addressSpace=" + bytes);
    }
    bytes &= -LEAST_BYTES;
    return switch (kind) {
      case FILE -> SparseFile.open(bytes);
      case MMAP -> mapped(bytes, nativeAccess);
      case AUTOMATIC ->
          nativeAccess && AnonymousMapping.isSupported()
              ? automatic(bytes)
              : SparseFile.open(bytes);
    };
  }

  /**
   * Opens what checked mode keeps beside the memory: 4 bytes for each 8, of the same kind.
   *
   * @throws IllegalSettingException if handles have no room for tags
   */
  static Storage shadowOf(MemorySegment memory) {
    long bytes = Math.max(LEAST_BYTES, 1L << (TaggedHandle.offsetBits(memory.byteSize()) - 1));
    Storage shadow = memory.isMapped() ? SparseFile.open(bytes) : AnonymousMapping.open(bytes);
    if (shadow.memory().byteSize() < bytes) {
      throw new AddressSpaceException(
          "No room for what checked mode keeps beside the memory; make o1struct.addressSpace smaller:"
              + " needed="
              + bytes
              + " free="
              + shadow.memory().byteSize());
    }
    return shadow;
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
