package dev.o1struct.player.object;

/** Is told when an object of a kind whose payload it owns goes. */
@FunctionalInterface
public interface PayloadOwner {
  /** The object is about to be freed; it must not be called or kept. */
  void released(long object, long payload);
}
