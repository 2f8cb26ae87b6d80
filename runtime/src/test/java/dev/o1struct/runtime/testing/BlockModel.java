package dev.o1struct.runtime.testing;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.o1struct.runtime.handles.Handles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What any allocator must keep to: live blocks do not overlap, and hold what was written to them.
 * Blocks are kept by address; each is filled with a pattern of its own, which is looked at when it
 * is freed.
 */
public final class BlockModel {
  /**
   * A live block.
   *
   * @param kind tells the test how to free it
   */
  public record Block(long handle, long bytes, int kind, byte pattern) {}

  private final TreeMap<Long, Block> byAddress = new TreeMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private byte nextPattern;

  public void allocated(long handle, long bytes) {
    allocated(handle, bytes, 0);
  }

  public void allocated(long handle, long bytes, int kind) {
    assertTrue(handle > 0 && handle % 8 == 0, () -> "handle=" + handle);
    long at = Handles.offset(handle);
    Map.Entry<Long, Block> beneath = byAddress.floorEntry(at);
    assertTrue(
        beneath == null || beneath.getKey() + beneath.getValue().bytes() <= at,
        () -> "overlaps beneath: handle=" + handle + " block=" + beneath);
    Map.Entry<Long, Block> above = byAddress.ceilingEntry(at);
    assertTrue(
        above == null || at + bytes <= above.getKey(),
        () -> "overlaps above: handle=" + handle + " bytes=" + bytes + " block=" + above);
    Block block = new Block(handle, bytes, kind, nextPattern++);
    MEMORY.asSlice(at, bytes).fill(block.pattern());
    byAddress.put(at, block);
    blocks.add(block);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  public int live() {
    return blocks.size();
  }

  /** Takes some block out, after looking at its contents; the caller frees it. */
  public Block takeAny(SplittableRandom random) {
    int index = random.nextInt(blocks.size());
    Block block = blocks.get(index);
    Block last = blocks.removeLast();
    if (index < blocks.size()) {
      blocks.set(index, last);
    }
    byAddress.remove(Handles.offset(block.handle()));
    checkContents(block);
    return block;
  }

  /** Looks at the contents of all. */
  public void check() {
    blocks.forEach(BlockModel::checkContents);
  }

  private static void checkContents(Block block) {
    checkContents(block, block.handle(), block.bytes());
  }

  /** Makes sure that the first bytes here are still those of the block. */
  public static void checkContents(Block block, long handle, long bytes) {
    long start = Handles.offset(handle);
    for (long at = start; at < start + bytes; at++) {
      if (MEMORY.get(JAVA_BYTE, at) != block.pattern()) {
        fail("overwritten: at=" + at + " " + block);
      }
    }
  }
}
