package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.lang.foreign.MemorySegment;

/**
 * Anonymous private memory reserved with {@code mmap(MAP_NORESERVE)} on Linux: no page exists, and
 * none is promised, before it is touched. Needs native access.
 */
public final class AnonymousMapping implements Storage {
  private static final long REFUSED = -1;

  private final MemorySegment whole;
  private final long besideBytes;

  private AnonymousMapping(MemorySegment whole, long besideBytes) {
    this.whole = whole;
    this.besideBytes = besideBytes;
  }

  /** Whether this system has it. */
  public static boolean isSupported() {
    return LinuxCalls.areSupported();
  }

  /** Reserves what is asked for, or half as much until the system agrees. */
  static AnonymousMapping open(Room wanted) {
    long spare = 0;
    for (Room room = wanted; room.isEnough(); room = room.halved()) {
      long address = reserve(room, spare);
      if (address != REFUSED) {
        return new AnonymousMapping(at(address, room.bytes()), room.besideBytes());
      }
      spare = Room.SPARE_BYTES;
    }
    throw new AddressSpaceException(
        "The system refuses to reserve memory; raise the limit of address space (ulimit -v), lower"
            + " what the JVM takes of it (-Xmx), or set o1struct.addressSpace: bytes="
            + wanted.bytes());
  }

  /** With spare room behind it, which goes back at once. */
  private static long reserve(Room room, long spare) {
    long address = LinuxCalls.reserve(room.bytes() + spare);
    if (address != REFUSED && spare > 0) {
      LinuxCalls.release(address + room.bytes(), spare);
    }
    return address;
  }

  @SuppressWarnings("restricted") // the caller has made sure of native access
  private static MemorySegment at(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }

  @Override
  public MemorySegment whole() {
    return whole;
  }

  @Override
  public long besideBytes() {
    return besideBytes;
  }

  @Override
  public boolean discard(long offset, long bytes) {
    return LinuxCalls.advise(
        whole.address() + besideBytes + offset, bytes, LinuxCalls.MADV_DONTNEED);
  }
}
