package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.ProcessStorage;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.HeapOptions;

/** Which ceilings heaps of this process can have. */
public final class Ceilings {
  private Ceilings() {}

  /**
   * Refuses a ceiling for which there is no window even while no heap is open.
   *
   * @throws IllegalSettingException then, or if what the settings ask for cannot be had
   * @throws AddressSpaceException if the system refused the address space
   */
  static void requireRoom(long ceiling) {
    ProcessStorage.require();
    if (Window.bytesFor(ceiling) > AddressSpace.largestWindow()) {
      throw new IllegalSettingException(
          "The address space has no window for such a ceiling, however few heaps are open; lower"
              + " o1struct.ceiling, or raise o1struct.addressSpace (on a mapped file its file system"
              + " must have room for it): ceiling="
              + ceiling
              + " most="
              + AddressSpace.largestWindow());
    }
  }

  /**
   * The default options, but that the ceiling is no higher than this address space has room for.
   *
   * @throws IllegalSettingException if what the settings ask for cannot be had
   * @throws AddressSpaceException if the system refused the address space
   */
  public static HeapOptions defaults() {
    ProcessStorage.require();
    HeapOptions defaults = HeapOptions.defaults();
    return defaults.withCeilingBytes(
        Math.min(defaults.ceilingBytes(), AddressSpace.largestWindow()));
  }
}
