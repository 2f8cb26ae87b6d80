package dev.o1struct.player.object;

/** What the cell of a property holds. */
final class PropertyRole {
  /** The value itself. */
  static final int DATA = 0;

  /** The handle of an AccessorPair. */
  static final int ACCESSOR = 1;

  /** The handle of a Watcher; the entry is no property of the language. */
  static final int WATCH = 2;

  private PropertyRole() {}
}
