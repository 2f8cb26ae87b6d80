package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.Holders;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.observe.GrowthLog;
import dev.o1struct.runtime.observe.HeapFigures;
import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.statistics.ExhaustionReport;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import dev.o1struct.runtime.structs.StructType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what of one heap. Any thread may ask: the counters of the owner's thread are read as
 * they are, so that figures may be some operations apart.
 */
public final class Inventory implements HeapFigures, Holders {
  private record TypedSlots(StructType<?> type, Slots slots) {}

  private final HeapChain chain;
  private final SizeClasses classes;
  private final GrowthLog growths;
  private final List<TypedSlots> structs = new CopyOnWriteArrayList<>();
  private final List<Blocks> blocks = new CopyOnWriteArrayList<>();

  // They keep their heap from being dropped, which those who read figures must not.
  private volatile @Nullable WeakReference<NamePool> names;
  private volatile @Nullable WeakReference<FrameStack> frames;

  Inventory(HeapChain chain, SizeClasses classes, GrowthLog growths) {
    this.chain = chain;
    this.classes = classes;
    this.growths = growths;
  }

  void add(StructType<?> type, Slots slots) {
    structs.add(new TypedSlots(type, slots));
  }

  /** The slots of a size of structs of that name, qualified if there are such; or null. */
  @Nullable Slots slots(String name, long slotBytes) {
    TypedSlots found = null;
    for (TypedSlots each : structs) {
      if (each.type().slotBytes() == slotBytes) {
        if (each.type().name().equals(name)) {
          return each.slots();
        }
        found = name(each.type()).equals(name) ? each : found;
      }
    }
    return found == null ? null : found.slots();
  }

  void add(Blocks those) {
    blocks.add(those);
  }

  void add(NamePool those) {
    names = new WeakReference<>(those);
  }

  void add(FrameStack those) {
    frames = new WeakReference<>(those);
  }

  @Override
  public HeapStatistics statistics() {
    return new HeapStatistics(
        pools(),
        classes.statistics(),
        chain.diagnostics(),
        chain.heapDiagnostics(),
        histograms(),
        growths.growths());
  }

  private List<RequestHistogram> histograms() {
    List<RequestHistogram> all = new ArrayList<>();
    all.add(chain.requests());
    blocks.forEach(each -> all.add(each.requests()));
    NamePool ofHeap = get(names);
    if (ofHeap != null) {
      all.add(ofHeap.requests());
    }
    all.removeIf(histogram -> histogram.bars().isEmpty());
    all.sort(Comparator.comparing(RequestHistogram::name));
    return all;
  }

  @Override
  public List<PoolStatistics> pools() {
    List<PoolStatistics> all = new ArrayList<>();
    structs.forEach(each -> all.add(statistics(each)));
    blocks.forEach(each -> all.add(each.statistics()));
    NamePool ofHeap = get(names);
    if (ofHeap != null) {
      all.add(ofHeap.statistics());
    }
    FrameStack stack = get(frames);
    if (stack != null) {
      all.add(stack.statistics());
    }
    all.sort(Comparator.comparing(PoolStatistics::name));
    return all;
  }

  private static <T> @Nullable T get(@Nullable WeakReference<T> reference) {
    return reference == null ? null : reference.get();
  }

  private PoolStatistics statistics(TypedSlots pool) {
    Slots slots = pool.slots();
    long live = slots.live();
    long taken = slots.takenBytes();
    return new PoolStatistics(
        name(pool.type()),
        slots.slotBytes(),
        live,
        slots.peak(),
        slots.allocations(),
        slots.frees(),
        taken,
        taken - live * slots.slotBytes(),
        0,
        pool.type().name());
  }

  /**
   * As short as tells it from all others of this heap: without the package, with it, with the size.
   */
  String name(StructType<?> type) {
    long sameSimple = 0;
    long sameFull = 0;
    for (TypedSlots each : structs) {
      sameSimple += each.type().simpleName().equals(type.simpleName()) ? 1 : 0;
      sameFull += each.type().name().equals(type.name()) ? 1 : 0;
    }
    if (sameSimple <= 1) {
      return type.simpleName();
    }
    return sameFull <= 1 ? type.name() : sized(type);
  }

  /** The longest name that a pool has in the figures. */
  static String sized(StructType<?> type) {
    return type.name() + " of " + type.slotBytes() + " bytes";
  }

  @Override
  public List<ExhaustionReport.Holder> holders() {
    List<ExhaustionReport.Holder> all = new ArrayList<>();
    pools().forEach(pool -> all.add(holder(pool)));
    List<PoolStatistics> slots = classes.statistics();
    all.add(
        new ExhaustionReport.Holder(
            "size classes, unused",
            0,
            slots.stream().mapToLong(PoolStatistics::slackBytes).sum(),
            slots.stream().mapToLong(PoolStatistics::freeSlotBytes).sum()));
    long told = all.stream().mapToLong(ExhaustionReport.Holder::bytes).sum();
    long rest = Math.max(0, chain.allocated() - told);
    all.add(new ExhaustionReport.Holder("blocks of no pool, headers", 0, rest, 0));
    return all;
  }

  @Override
  public long trimmable() {
    long bytes = classes.trimmable();
    for (TypedSlots each : structs) {
      bytes = Math.max(bytes, each.slots().trimmable());
    }
    return bytes;
  }

  private static ExhaustionReport.Holder holder(PoolStatistics pool) {
    return new ExhaustionReport.Holder(
        pool.name(), pool.live(), pool.takenBytes(), pool.freeSlotBytes());
  }
}
