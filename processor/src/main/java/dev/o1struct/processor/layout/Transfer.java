package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Endianness;

/**
 * How the bytes of a field come from memory and go there.
 *
 * @param order which byte comes first
 */
public record Transfer(Endianness order) {
  /** In the order of the machine. */
  public static final Transfer PLAIN = new Transfer(Endianness.NATIVE);

  /** Whether the bytes may have to be turned around. */
  public boolean isOrdered() {
    return order != Endianness.NATIVE;
  }
}
