package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.structs.StructType;
import java.util.ArrayList;
import java.util.List;

/** What pools shall have from the start, which may not be there yet. */
final class Demands {
  /** So many slots for structs of that name and size. */
  record Demand(String name, long slotBytes, long slots, boolean touch) {
    boolean isOf(StructType<?> type) {
      return slotBytes == type.slotBytes()
          && (name.equals(type.simpleName())
              || name.equals(type.name())
              || name.equals(Inventory.sized(type)));
    }
  }

  private final List<Demand> open = new ArrayList<>();

  void add(Demand demand) {
    open.add(demand);
  }

  /** Gives a pool what it shall have. */
  void meet(StructType<?> type, Slots slots) {
    List<Demand> met = open.stream().filter(demand -> demand.isOf(type)).toList();
    open.removeAll(met);
    met.forEach(demand -> slots.reserve(demand.slots(), demand.touch()));
  }
}
