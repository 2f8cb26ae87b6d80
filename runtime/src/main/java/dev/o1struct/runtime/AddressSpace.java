package dev.o1struct.runtime;

/** Placeholder. */
public final class AddressSpace {
  private AddressSpace() {}
}
