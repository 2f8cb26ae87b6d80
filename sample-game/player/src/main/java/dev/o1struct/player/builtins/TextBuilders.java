package dev.o1struct.player.builtins;

import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import java.util.ArrayList;
import java.util.List;

/**
 * Scratch space for natives that put text together. A stack, because converting an argument can
 * call script, which can call such a native again: {@link #open} and {@link #close} must pair, in a
 * {@code finally}. Builders are reused; in steady play nothing is allocated.
 */
final class TextBuilders {
  private final NamePool names;
  private final List<NameBuilder> builders = new ArrayList<>();
  private int depth;

  TextBuilders(NamePool names) {
    this.names = names;
  }

  /** An empty builder, the caller's until {@link #close}. */
  NameBuilder open() {
    if (depth == builders.size()) {
      builders.add(names.builder());
    }
    NameBuilder builder = builders.get(depth++);
    builder.clear();
    return builder;
  }

  /** Gives back the builder opened last. */
  void close() {
    depth--;
  }

  /** Gives all space back; none may be open. */
  void closeAll() {
    builders.forEach(NameBuilder::close);
    builders.clear();
  }
}
