package dev.o1struct.player.action;

import dev.o1struct.player.object.References;
import dev.o1struct.player.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Throw, try, catch and finally. There is one exception object; its value changes. */
final class Exceptions {
  private static final int WITH_BITS = 8;

  private final OperandStack stack;
  private final Scopes scopes;
  private final References references;
  private final ActionThrow thrown = new ActionThrow();

  /** What {@link #suspend} keeps: the thrown value or NONE, and the result, two words each. */
  private long[] suspended = new long[16];

  private int suspendedCount;

  Exceptions(OperandStack stack, Scopes scopes, References references) {
    this.stack = stack;
    this.scopes = scopes;
    this.references = references;
  }

  ActionThrow thrown(long value) {
    return thrown.of(value);
  }

  void throwAction() {
    throw thrown.of(stack.pop());
  }

  /** A mark: the depth of the stack, and in the low bits that of the withs. */
  int beginTry() {
    return stack.depth << WITH_BITS | scopes.current().withDepth;
  }

  void enterCatch(int mark, ActionThrow exception) {
    stack.depth = Math.min(stack.depth, mark >>> WITH_BITS);
    scopes.unwindTo(mark & ((1 << WITH_BITS) - 1));
    stack.push(exception.value());
  }

  void suspend(@Nullable ActionThrow exception) {
    if (suspendedCount == suspended.length) {
      suspended = Arrays.copyOf(suspended, suspendedCount * 2);
    }
    long value = exception == null ? Value.NONE : exception.value();
    long result = scopes.current().result;
    references.retain(value);
    references.retain(result);
    suspended[suspendedCount++] = value;
    suspended[suspendedCount++] = result;
  }

  void resume(int completion) {
    long result = suspended[--suspendedCount];
    long value = suspended[--suspendedCount];
    references.release(result);
    references.release(value);
    if (completion != Completion.NORMAL) return;
    scopes.current().result = result;
    if (value != Value.NONE) thrown.of(value);
  }

  /** How many words are suspended, for {@link #dropSuspended}. */
  int suspendedWords() {
    return suspendedCount;
  }

  /** Lets go of what a finally that threw left suspended. */
  void dropSuspended(int words) {
    while (suspendedCount > words) references.release(suspended[--suspendedCount]);
  }
}
