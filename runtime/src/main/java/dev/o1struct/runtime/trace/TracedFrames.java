package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.stack.Frames;
import java.util.function.Supplier;

/** Writes down what the program asks the frame stack for. */
public final class TracedFrames extends Frames {
  private final Frames frames;
  private final Trace trace;

  private TracedFrames(Frames frames, Trace trace) {
    this.frames = frames;
    this.trace = trace;
  }

  /** Makes a stack, and wraps it; gives the contract, as {@link TracedSource#of} does. */
  public static Frames of(Supplier<Frames> made, Trace trace) {
    Frames[] frames = new Frames[1];
    trace.ofPool(
        TraceLine.START,
        0,
        TraceLine.FRAMES,
        () -> {
          frames[0] = made.get();
          return 0;
        });
    return new TracedFrames(frames[0], trace);
  }

  @Override
  public long mark() {
    return frames.mark();
  }

  @Override
  public long push(long bytes) {
    return trace.allocating(TraceLine.PUSH, bytes, TraceLine.FRAMES, () -> frames.push(bytes));
  }

  @Override
  public long pushZeroed(long bytes) {
    return trace.allocating(
        TraceLine.PUSH, bytes, TraceLine.FRAMES, () -> frames.pushZeroed(bytes));
  }

  @Override
  public void release(long mark) {
    trace.freeing(TraceLine.RELEASE, 0, mark, TraceLine.FRAMES, () -> frames.release(mark));
  }

  @Override
  public void checkInvariants() {
    frames.checkInvariants();
  }

  @Override
  public void releaseAll() {
    frames.releaseAll();
  }

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
