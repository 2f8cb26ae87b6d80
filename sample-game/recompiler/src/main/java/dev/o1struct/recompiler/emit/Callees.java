package dev.o1struct.recompiler.emit;

/** How one class calls the methods of bodies, wherever they are. */
@FunctionalInterface
interface Callees {
  /** The name to call {@code method} by. */
  String name(String method);
}
