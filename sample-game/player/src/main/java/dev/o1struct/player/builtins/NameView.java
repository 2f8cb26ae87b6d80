package dev.o1struct.player.builtins;

import dev.o1struct.runtime.names.NamePool;

/**
 * A name as a character sequence: one view that is pointed at name after name, nothing is copied.
 */
final class NameView implements CharSequence {
  private final NamePool names;
  private long name;

  NameView(NamePool names) {
    this.names = names;
    this.name = names.empty();
  }

  /** This view, pointed at the name, which must outlive its use. */
  NameView of(long text) {
    name = text;
    return this;
  }

  @Override
  public int length() {
    return names.length(name);
  }

  @Override
  public char charAt(int index) {
    return names.charAt(name, index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return names.toString(name);
  }
}
