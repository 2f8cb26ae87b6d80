package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Endianness;

/**
 * How the bytes of a field come from memory and go there.
 *
 * @param order which byte comes first
 * @param atomic whether all of them are read and written at once, and in order
 */
public record Transfer(Endianness order, boolean atomic) {
  /** In the order of the machine, without regard to other threads. */
  public static final Transfer PLAIN = new Transfer(Endianness.NATIVE, false);
}
