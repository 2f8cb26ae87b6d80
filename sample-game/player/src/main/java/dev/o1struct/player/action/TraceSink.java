package dev.o1struct.player.action;

import dev.o1struct.runtime.names.NamePool;

/** Where {@code trace} writes to. */
@FunctionalInterface
public interface TraceSink {
  /**
   * Writes one message; it may hold several lines.
   *
   * @param names the pool that the text is in
   * @param text the message, borrowed
   */
  void trace(NamePool names, long text);
}
