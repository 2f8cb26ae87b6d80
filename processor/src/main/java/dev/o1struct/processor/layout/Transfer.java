package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.Endianness;
import java.util.Set;

/**
 * How the bytes of a field come from memory and go there.
 *
 * @param order which byte comes first
 * @param atomic whether threads may use it at once
 * @param declared the atomic operations that the struct's interface has
 */
public record Transfer(Endianness order, boolean atomic, Set<AtomicOperation> declared) {
  /** In the order of the machine. */
  public static final Transfer PLAIN = new Transfer(Endianness.NATIVE, false, Set.of());

  /** Copies the set. */
  public Transfer {
    declared = Set.copyOf(declared);
  }

  /** Whether the bytes may have to be turned around. */
  public boolean isOrdered() {
    return order != Endianness.NATIVE;
  }
}
