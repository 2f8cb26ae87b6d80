package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.structs.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What pools shall have from the start, which may not be there yet. A qualified name is its
 * struct's alone; a shorter one is for a struct of which nothing is asked by its qualified name, so
 * that it does not matter which pool comes first.
 */
final class Demands {
  /** So many slots for structs of that name and size. */
  record Demand(String name, long slotBytes, long slots, boolean touch) {
    private boolean isOf(StructType<?> type) {
      return slotBytes == type.slotBytes() && name.equals(type.name());
    }

    private boolean isOfOneLike(StructType<?> type) {
      return slotBytes == type.slotBytes()
          && (name.equals(type.simpleName()) || name.equals(Inventory.sized(type)));
    }

    /** Whether it is for the same structs. */
    private boolean isLike(Demand other) {
      return name.equals(other.name) && slotBytes == other.slotBytes;
    }

    private Demand and(Demand other) {
      return new Demand(name, slotBytes, Math.max(slots, other.slots), touch || other.touch);
    }
  }

  private final List<Demand> open = new ArrayList<>();

  /** For a pool that is not there yet. Asking again is asking for the more of both. */
  void add(Demand demand) {
    Demand all = demand;
    for (Demand same : open) {
      all = same.isLike(demand) ? all.and(same) : all;
    }
    open.removeIf(demand::isLike);
    open.add(all);
  }

  /** Gives a new pool what it shall have. */
  void meet(StructType<?> type, Slots slots) {
    List<Demand> met = matching(demand -> demand.isOf(type));
    if (met.isEmpty()) {
      met = matching(demand -> demand.isOfOneLike(type));
    }
    open.removeAll(met);
    met.forEach(demand -> slots.reserve(demand.slots(), demand.touch()));
  }

  private List<Demand> matching(Predicate<Demand> ofType) {
    return open.stream().filter(ofType).toList();
  }
}
