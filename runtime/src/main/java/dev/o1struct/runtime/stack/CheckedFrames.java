package dev.o1struct.runtime.stack;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Checks;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.check.GuardBytes;
import dev.o1struct.runtime.check.TaggedHandle;
import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Frames that are blocks with a canary each; released ones are poison. */
public final class CheckedFrames extends Frames {
  private final PlainFrames frames;
  private final Guard guard;
  private final int type = Checks.TYPES.untyped("frame");
  private long[] handles = new long[64];
  private long[] bytes = new long[64];

  /** Depth of the stack beneath each frame. */
  private long[] depths = new long[64];

  private int count;

  /** An empty stack. */
  public CheckedFrames(HeapChain chain, Guard guard, long blockBytes) {
    this.frames = new PlainFrames(chain, blockBytes);
    this.guard = guard;
  }

  @Override
  public long mark() {
    guard.checkOwner();
    return frames.mark();
  }

  @Override
  public long push(long frameBytes) {
    guard.checkOwner();
    long depthBelow = frames.depth();
    long offset = frames.push(request(frameBytes));
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

  /** What to push for a frame; those that are no request stay so. */
  private static long request(long frameBytes) {
    return frameBytes <= 0 || frameBytes > Long.MAX_VALUE - Guard.CANARY_BYTES
        ? frameBytes
        : frameBytes + Guard.CANARY_BYTES;
  }

  @Override
  public long pushZeroed(long frameBytes) {
    long frame = push(frameBytes);
    Cells.clear(Handles.at(frame, frameBytes), frameBytes);
    return frame;
  }

  /**
   * Ends all frames above the mark, those that were overrun too.
   *
   * @throws BlockOverrunException if one was; it is the last pushed of them
   */
  @Override
  public void release(long mark) {
    guard.checkOwner();
    frames.release(mark);
    WrongUseException overrun = null;
    while (count > 0 && depths[count - 1] >= frames.depth()) {
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
      GuardBytes.POISON.writeWords(offset, offset + room);
      guard.noteFree(offset + frameBytes);
      return null;
    } catch (BlockOverrunException overrun) {
      Guard.end(TaggedHandle.offset(handle), frameBytes, 0);
      return overrun;
    }
  }

  private static long room(long frameBytes) {
    return frameBytes + Guard.CANARY_BYTES + (ALIGNMENT - 1) & -ALIGNMENT;
  }

  @Override
  public void checkInvariants() {
    frames.checkInvariants();
  }

  @Override
  public void releaseAll() {}

  @Override
  public void close() {
    frames.close();
  }

  @Override
  public long depth() {
    return frames.depth();
  }

  @Override
  public long peak() {
    return frames.peak();
  }

  @Override
  public long pushedBytes() {
    return frames.pushedBytes();
  }

  @Override
  public long takenBytes() {
    return frames.takenBytes();
  }
}
