package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.ProcessSettings;
import java.lang.foreign.MemorySegment;

/** Every address of the process, so that a handle is an address: the backend system. */
public final class WholeMemory implements Storage {
  private final MemorySegment memory = everything();

  /** For the process. */
  WholeMemory() {}

  /** All memory there is; refused without native access. */
  @SuppressWarnings("restricted") // asked first
  static MemorySegment everything() {
    requireNativeAccess();
    return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  }

  /**
   * Refuses to go on where this module may not call native code.
   *
   * @throws IllegalSettingException then
   */
  public static void requireNativeAccess() {
    if (!WholeMemory.class.getModule().isNativeAccessEnabled()) {
      throw new IllegalSettingException(
          "The backend system (o1struct.backend, or -Ao1struct.backend of the processor) needs"
              + " --enable-native-access=dev.o1struct.runtime (ALL-UNNAMED on the class path):"
              + " backend=system nativeAccess=false");
    }
  }

  @Override
  public MemorySegment whole() {
    return memory;
  }

  @Override
  public long besideBytes() {
    return 0;
  }

  /** A number of heaps, and what each may take; no memory. */
  @Override
  public long windowBytes() {
    return ProcessSettings.MOST_ADDRESS_SPACE;
  }

  @Override
  public boolean discard(long offset, long bytes) {
    return false; // free has given back what could be
  }
}
