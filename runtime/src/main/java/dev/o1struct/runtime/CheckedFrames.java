package dev.o1struct.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The frames of a {@link FrameStack} in checked mode. */
final class CheckedFrames {
  private final Guard guard;
  private final int type = AddressSpace.TYPES.untyped("frame");
  private long[] handles = new long[64];
  private long[] bytes = new long[64];

  /** Depth of the stack beneath each frame. */
  private long[] depths = new long[64];

  private int count;

  CheckedFrames(Guard guard) {
    this.guard = guard;
  }

  /** What to push for a frame; those that are no request stay so. */
  long request(long frameBytes) {
    guard.checkOwner();
    return frameBytes <= 0 || frameBytes > Long.MAX_VALUE - Guard.CANARY_BYTES
        ? frameBytes
        : frameBytes + Guard.CANARY_BYTES;
  }

  /** Makes a frame of what was pushed; returns its handle. */
  long pushed(long offset, long frameBytes, long depthBelow) {
    if (count == handles.length) {
      handles = Arrays.copyOf(handles, 2 * count);
      bytes = Arrays.copyOf(bytes, 2 * count);
      depths = Arrays.copyOf(depths, 2 * count);
    }
    handles[count] = guard.admit(offset, frameBytes, room(frameBytes), type);
    bytes[count] = frameBytes;
    depths[count] = depthBelow;
    return handles[count++];
  }

  /**
   * Ends all frames above a depth, those that were overrun too.
   *
   * @throws BlockOverrunException if one was; it is the last pushed of them
   */
  void released(long depth) {
    WrongUseException overrun = null;
    while (count > 0 && depths[count - 1] >= depth) {
      count--;
      WrongUseException found = end(handles[count], bytes[count]);
      overrun = overrun == null ? found : overrun;
    }
    if (overrun != null) {
      throw overrun;
    }
  }

  private @Nullable WrongUseException end(long handle, long frameBytes) {
    try {
      long room = room(frameBytes);
      long offset = guard.dismiss(handle, frameBytes, room, type);
      GuardBytes.POISON.write(offset, offset + room);
      guard.noteFree(offset + frameBytes);
      return null;
    } catch (BlockOverrunException overrun) {
      Guard.end(TaggedHandle.offset(handle), frameBytes, 0);
      return overrun;
    }
  }

  private static long room(long frameBytes) {
    return frameBytes + Guard.CANARY_BYTES + (FrameStack.ALIGNMENT - 1) & -FrameStack.ALIGNMENT;
  }
}
