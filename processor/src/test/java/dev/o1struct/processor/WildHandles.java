package dev.o1struct.processor;

import static dev.o1struct.runtime.handles.Handles.MEMORY;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Settings;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * The program that {@link WildHandlesTest} runs in a JVM of its own: hands wild handles to
 * everything that takes one, the floors below the heap's door too. Heaps are wrecked by that and
 * opened anew for each round.
 */
final class WildHandles {
  private static final int ROUND = 25_000;

  /** Most operations end in an exception, which takes a microsecond. */
  private static final int OPERATIONS_EVERY = 20;

  private static final long WINDOW = 1L << 30;
  private static final long[] STEPS = {0, 0, 0, 1, 3, 4, 8, 12, 16, 24, 32, 48, 56, 64, 88, 4096};

  private final SplittableRandom random;
  private final Map<String, LongBinaryOperator> accessors;
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final List<Long> handles = new ArrayList<>();

  /** Counted apart from {@link #outcomes}, since nearly all are. */
  private long accesses;

  /** Of all that was read, so that it has to be. */
  private long sum;

  private WildHandles(long seed) throws ReflectiveOperationException {
    random = new SplittableRandom(seed);
    accessors = WildProbes.compile();
  }

  /** Arguments: seed, number of handles. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    WildHandles wild = new WildHandles(Long.parseLong(arguments[0]));
    int handles = Integer.parseInt(arguments[1]);
    for (int done = 0; done < handles; done += ROUND) {
      wild.round(Math.min(ROUND, handles - done));
    }
    wild.outcomes.put("access", wild.accesses);
    System.out.println(
        "accessors=" + wild.accessors.size() + " outcomes=" + wild.outcomes + " sum=" + wild.sum);
  }

  private void round(int count) {
    HeapOptions small =
        HeapOptions.defaults()
            .withInitialBytes(1 << 20)
            .withCeilingBytes(31 << 20)
            .withSlabBytes(4 << 10);
    HeapAssembly heap = HeapAssembly.open(Settings.ofProcess().over(small));
    HeapAssembly neighbour = HeapAssembly.open(Settings.ofProcess().over(small));
    try {
      handles.clear();
      fill(heap);
      fill(neighbour);
      Map<String, LongBinaryOperator> operations = operations(heap);
      for (int i = 0; i < count; i++) {
        long handle = wild();
        long other = wild();
        accessors.forEach((name, accessor) -> attempt(name, accessor, handle, other));
        if (i % OPERATIONS_EVERY == 0) {
          operations.forEach((name, operation) -> attempt(name, operation, handle, other));
        }
      }
    } finally {
      heap.close();
      neighbour.close();
    }
  }

  /** Some of everything, partly freed again. */
  private void fill(HeapAssembly heap) {
    StructPool<Void> structs = heap.pool(StructType.opaque("Shapes", 72));
    NamePool names = heap.names();
    int first = handles.size();
    for (int i = 0; i < 40; i++) {
      handles.add(structs.allocateZeroed());
      handles.add(heap.blocks("blocks").allocateZeroed(8 + 50L * i));
      handles.add(heap.chain().take(1 + 100L * i));
      handles.add(names.intern("Name" + i));
      handles.add(names.folded(handles.getLast()));
      handles.add(heap.frames().push(32 + i));
      handles.add(heap.frames().mark());
    }
    for (int i = first; i < handles.size(); i += 21) {
      structs.free(handles.get(i));
    }
  }

  /** Mostly near what exists, since that is where damage is done. */
  private long wild() {
    int choice = random.nextInt(1000);
    if (choice < 10) {
      return random.nextLong();
    }
    if (choice < 15) {
      return Long.MIN_VALUE + random.nextLong(-64, 64);
    }
    if (choice < 20) {
      return random.nextLong(-128, 0);
    }
    if (choice < 60) {
      return random.nextLong(0, 4096);
    }
    if (choice < 100) {
      return MEMORY.byteSize() + random.nextLong(-512, 64);
    }
    if (choice < 200) {
      return WINDOW * random.nextLong(1, MEMORY.byteSize() / WINDOW) + random.nextLong(-128, 128);
    }
    long step = STEPS[random.nextInt(STEPS.length)];
    long handle = handles.get(random.nextInt(handles.size()));
    return random.nextBoolean() ? handle + step : handle - step;
  }

  /** Every operation of the runtime that takes a handle, and those that meet what it left. */
  private static Map<String, LongBinaryOperator> operations(HeapAssembly heap) {
    Map<String, LongBinaryOperator> all = new LinkedHashMap<>();
    pools(all, heap.pool(StructType.opaque("Shapes", 72)), heap.blocks("blocks"));
    chain(all, heap.chain());
    names(all, heap.names());
    texts(all, heap.names());
    frames(all, heap.frames());
    all.put("check", (h, b) -> seldom(b, heap::checkInvariants));
    all.put("trim", (h, b) -> seldom(b, heap::trim));
    return all;
  }

  /** Takes longer. */
  private static long seldom(long b, Runnable action) {
    if ((b >>> 2) % 100 == 0) {
      action.run();
    }
    return 0;
  }

  private static long does(Runnable action) {
    action.run();
    return 0;
  }

  private static long size(long b) {
    return 1 + (b >>> 3 & 63) * (b >>> 3 & 63);
  }

  private static void pools(
      Map<String, LongBinaryOperator> all, StructPool<?> structs, BlockPool blocks) {
    all.put("pool free", (h, b) -> does(() -> structs.free(h)));
    all.put("pool allocate", (h, b) -> structs.allocate());
    all.put("pool allocate zeroed", (h, b) -> structs.allocateZeroed());
    all.put("blocks free", (h, b) -> does(() -> blocks.free(h, size(b))));
    all.put("blocks reallocate", (h, b) -> blocks.reallocate(h, size(b), size(b >>> 7)));
    all.put("blocks allocate", (h, b) -> blocks.allocate(size(b)));
  }

  private static void chain(Map<String, LongBinaryOperator> all, HeapChain chain) {
    O1Heap heap = new O1Heap((chain.take(64 << 10) + 63) & -64, 32 << 10);
    all.put("chain free", (h, b) -> does(() -> chain.give(h, size(b))));
    all.put("chain allocate", (h, b) -> chain.take(size(b)));
    all.put("heap free", (h, b) -> does(() -> heap.free(h)));
    all.put("heap allocate", (h, b) -> heap.allocate(size(b)));
  }

  private static void names(Map<String, LongBinaryOperator> all, NamePool names) {
    all.put("name retain", (h, b) -> does(() -> names.retain(h)));
    all.put("name release", (h, b) -> does(() -> names.release(h)));
    all.put("name references", (h, b) -> names.references(h));
    all.put("name hash", (h, b) -> names.hash(h));
    all.put("name length", (h, b) -> names.length(h));
    all.put("name charAt", (h, b) -> names.charAt(h, (int) b & 7));
    all.put("name folded", (h, b) -> names.folded(h));
    all.put("name toString", (h, b) -> names.toString(h).length());
    all.put("name intern", (h, b) -> names.intern((b & 1) == 0 ? "Name1" : "n" + (b & 255)));
  }

  private static void texts(Map<String, LongBinaryOperator> all, NamePool names) {
    NameBuilder builder = names.builder();
    all.put("name compare", (h, b) -> names.compare(h, b));
    all.put("name indexOf", (h, b) -> names.indexOf(h, b, 0));
    all.put("name lastIndexOf", (h, b) -> names.lastIndexOf(h, b, Integer.MAX_VALUE));
    all.put("name substring", (h, b) -> names.substring(h, 0, (int) b & 7));
    all.put("name concat", (h, b) -> names.concat(h, b));
    all.put("name builder", (h, b) -> builder.clear().appendName(h).appendName(h, 0, 3).intern());
  }

  private static void frames(Map<String, LongBinaryOperator> all, FrameStack frames) {
    all.put("frame release", (h, b) -> does(() -> frames.release(h)));
    all.put("frame push", (h, b) -> frames.pushZeroed(size(b)));
  }

  /** Anything but an exception that is documented ends the program. */
  private void attempt(String name, LongBinaryOperator operation, long handle, long other) {
    try {
      sum += operation.applyAsLong(handle, other);
      accesses++;
    } catch (WrongUseException | HeapCorruptedException | HeapExhaustedException refused) {
      count(refused);
    } catch (IndexOutOfBoundsException | IllegalStateException refused) {
      if (refused instanceof ArrayIndexOutOfBoundsException) {
        throw undocumented(name, handle, other, refused);
      }
      count(refused);
    } catch (RuntimeException | Error undocumented) {
      throw undocumented(name, handle, other, undocumented);
    }
  }

  private void count(RuntimeException refused) {
    outcomes.merge(refused.getClass().getSimpleName(), 1L, Long::sum);
  }

  private static AssertionError undocumented(
      String name, long handle, long other, Throwable thrown) {
    return new AssertionError(name + ": handle=" + handle + " other=" + other, thrown);
  }
}
