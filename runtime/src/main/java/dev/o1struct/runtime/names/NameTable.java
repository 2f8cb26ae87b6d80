package dev.o1struct.runtime.names;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.slots.HandleDoor;
import java.util.Arrays;

/**
 * Hash table of names by linear hashing (W. Litwin, "Linear Hashing: A New Tool for File and Table
 * Addressing", VLDB 1980): it grows by one bucket with each name, splitting one old bucket, so no
 * insertion ever waits for a rehash.
 *
 * <pre>
 *   buckets  | split already | to be split        | made by splits |
 *            0               ^                    ^ 2^n            ^ count
 *                            count - 2^n
 * </pre>
 *
 * A bucket is a link to its first name; names link to the next. Links are offsets from the heap's
 * window in words of 8 bytes, so that they reach the windows of its overflow too. Buckets lie
 * off-heap in segments that never move.
 */
final class NameTable {
  private static final int SEGMENT_SHIFT = 12;
  private static final int SEGMENT_BUCKETS = 1 << SEGMENT_SHIFT;
  private static final int WORD_SHIFT = 3;
  private static final long SEGMENT_BYTES = NameLayout.LINK_BYTES << SEGMENT_SHIFT;

  private final Blocks blocks;
  private final HandleDoor door;
  private final long base;
  private long[] segments = new long[4];
  private int segmentCount;
  private int count = SEGMENT_BUCKETS;

  /** One less than the power of two not above count. */
  private int mask = SEGMENT_BUCKETS - 1;

  private int names;

  NameTable(Blocks blocks, HandleDoor door, long base) {
    this.blocks = blocks;
    this.door = door;
    this.base = base;
    addSegment();
  }

  /** First name of the bucket in which names of this hash are, or 0. */
  long first(int hash) {
    return firstOf(bucket(hash));
  }

  /** The next name of the same bucket, or 0. */
  long next(long name) {
    return absolute(NameLayout.next(name));
  }

  void insert(long name) {
    if (++names > count) {
      split();
    }
    link(name);
  }

  /**
   * Takes a name out.
   *
   * @throws IllegalHandleException if it is not in the table
   */
  void remove(long name) {
    long cell = cell(bucket(NameLayout.hash(name)));
    long before = before(name, cell);
    if (before == 0) {
      NameLayout.link(Handles.at(cell), NameLayout.next(name));
    } else {
      NameLayout.next(before, NameLayout.next(name));
    }
    names--;
  }

  /** Refuses what is no name of the table. */
  void require(long name) {
    before(name, cell(bucket(NameLayout.hash(name))));
  }

  /** The name that links to this one; 0 if the bucket does. */
  private long before(long name, long cell) {
    long before = 0;
    long at = absolute(NameLayout.link(Handles.at(cell)));
    for (int left = names; at != name; left--) {
      if (at == 0) {
        throw new IllegalHandleException("The handle is no name of this heap: name=" + name);
      }
      if (left == 0) {
        throw endless(at);
      }
      before = at;
      at = next(at);
    }
    return before;
  }

  /** For searches that have seen more names than there are: only links written over lead there. */
  static HeapCorruptedException endless(long name) {
    return new HeapCorruptedException("A bucket of names leads in a circle: name=" + name);
  }

  private void link(long name) {
    long cell = cell(bucket(NameLayout.hash(name)));
    NameLayout.next(name, NameLayout.link(Handles.at(cell)));
    NameLayout.link(Handles.at(cell), relative(name));
  }

  /** Makes one bucket more and deals the names of its elder to the two. */
  private void split() {
    if (count == segmentCount << SEGMENT_SHIFT && !canAddSegment()) {
      return; // longer chains, until there is memory again
    }
    long cell = cell(count & mask);
    long name = absolute(NameLayout.link(Handles.at(cell)));
    NameLayout.link(Handles.at(cell), 0);
    count++;
    if (count > 2 * mask + 2) {
      mask = 2 * mask + 1;
    }
    for (int left = names; name != 0; left--) {
      if (left == 0) {
        throw endless(name);
      }
      long next = next(name);
      link(name);
      name = next;
    }
  }

  private boolean canAddSegment() {
    try {
      addSegment();
      return true;
    } catch (HeapExhaustedException full) {
      return false;
    }
  }

  private void addSegment() {
    long segment = blocks.allocateZeroed(SEGMENT_BYTES);
    if (segmentCount == segments.length) {
      segments = Arrays.copyOf(segments, 2 * segmentCount);
    }
    segments[segmentCount++] = segment;
  }

  private int bucket(int hash) {
    int spread = hash * 0x9E3779B9;
    spread ^= spread >>> 16;
    int bucket = spread & (2 * mask + 1);
    return bucket < count ? bucket : bucket & mask;
  }

  private long cell(int bucket) {
    return segments[bucket >>> SEGMENT_SHIFT]
        + NameLayout.LINK_BYTES * (bucket & (SEGMENT_BUCKETS - 1));
  }

  /** Handle of an offset from the window in words; 0 of 0. */
  long absolute(long offset) {
    if (offset == 0) {
      return 0;
    }
    return door.handleAt(base + (offset << WORD_SHIFT));
  }

  /** Offset of a name from the window in words, negative if it lies in a window beneath. */
  long relative(long name) {
    return (Handles.offset(name) - base) >> WORD_SHIFT;
  }

  int names() {
    return names;
  }

  int buckets() {
    return count;
  }

  /** First name of a bucket, or 0. */
  long firstOf(int bucket) {
    return absolute(NameLayout.link(Handles.at(cell(bucket))));
  }

  /** Whether a name's hash leads to this bucket. */
  boolean isIn(int bucket, long name) {
    return bucket(NameLayout.hash(name)) == bucket;
  }

  /** Gives the segments back; the table must not be used any more. */
  void free() {
    while (segmentCount > 0) {
      blocks.free(segments[--segmentCount], SEGMENT_BYTES);
    }
  }

  long bytes() {
    return segmentCount * SEGMENT_BYTES;
  }
}
