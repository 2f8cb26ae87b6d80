package dev.o1struct.player.launch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures how many bytes of Java heap the current thread allocates in each frame. Steady play is
 * the later half of the frames: the first half loads classes and fills the pools.
 */
public final class AllocationMeter {
  private static final int MOST_FRAMES = 1 << 20;

  private final ThreadMXBean threads =
      (ThreadMXBean) ManagementFactory.getPlatformMXBean(java.lang.management.ThreadMXBean.class);
  private final long[] bytes;
  private int frames;
  private long before;

  /** Has room for that many frames, so that measuring allocates nothing itself. */
  public AllocationMeter(int frames) {
    bytes = new long[Math.min(frames, MOST_FRAMES)];
  }

  /** Right before a frame. */
  public void startFrame() {
    before = threads.getCurrentThreadAllocatedBytes();
  }

  /** Right after it. */
  public void endFrame() {
    long after = threads.getCurrentThreadAllocatedBytes();
    if (frames < bytes.length) {
      bytes[frames++] = after - before;
    }
  }

  /** The figures so far. */
  public Summary summary() {
    long[] steady = Arrays.copyOfRange(bytes, frames / 2, frames);
    Arrays.sort(steady);
    return new Summary(
        frames / 2 + 1,
        frames,
        steady.length == 0 ? 0 : Arrays.stream(steady).sum() / (double) steady.length,
        steady.length == 0 ? 0 : steady[steady.length / 2],
        steady.length == 0 ? 0 : steady[steady.length - 1]);
  }

  /**
   * Bytes of Java heap a frame, in steady play.
   *
   * @param first the first frame that counts, from 1
   * @param last the last one
   * @param mean of all
   * @param median of all
   * @param most in one frame
   */
  public record Summary(int first, int last, double mean, long median, long most) {}
}
