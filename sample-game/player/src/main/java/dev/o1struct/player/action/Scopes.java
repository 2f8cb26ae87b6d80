package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.object.References;
import dev.o1struct.player.value.Value;

/**
 * The stack of call frames and the scope chain of the innermost one: with-objects and activation
 * objects, innermost first, then the target clip, then {@code _global}. A function's activation
 * object is made only when a variable is declared in it or something captures the chain.
 */
final class Scopes {
  private final OperandStack stack;
  private final ObjectStore objects;
  private final References references;
  private final Host host;
  private final CallFrame[] frames;
  private int depth;
  private final CallFrame outside = new CallFrame();
  private CallFrame current = outside;

  Scopes(OperandStack stack, ObjectStore objects, References references, Host host, int limit) {
    this.stack = stack;
    this.objects = objects;
    this.references = references;
    this.host = host;
    this.frames = new CallFrame[limit];
    for (int i = 0; i < limit; i++) frames[i] = new CallFrame();
  }

  /** The innermost frame; outside of all calls one that is empty. */
  CallFrame current() {
    return current;
  }

  /** Is there no room for one more frame? */
  boolean isFull() {
    return depth == frames.length;
  }

  int depth() {
    return depth;
  }

  /** How many functions run within each other, in all lists of actions. */
  int calls() {
    return depth == 0 ? 0 : current.calls;
  }

  /** Makes the next frame the innermost. */
  CallFrame push() {
    int calls = calls();
    current = frames[depth++];
    current.calls = calls;
    return current;
  }

  /** Leaves the innermost frame and lets go of what it owns. */
  void pop() {
    CallFrame frame = current;
    release(frame.callee);
    release(frame.home);
    release(frame.scope);
    release(frame.clip);
    release(frame.target);
    release(frame.arguments);
    release(frame.base);
    references.release(frame.self);
    frame.callee = 0;
    frame.home = 0;
    frame.scope = 0;
    frame.activation = 0;
    frame.clip = 0;
    frame.target = 0;
    frame.arguments = 0;
    frame.base = 0;
    frame.self = Value.UNDEFINED;
    frame.result = Value.UNDEFINED;
    frame.withDepth = 0;
    depth--;
    current = depth == 0 ? outside : frames[depth - 1];
  }

  private void release(long object) {
    if (object != 0) references.releaseObject(object);
  }

  /** One reference more; 0 stays 0. */
  long retained(long object) {
    if (object != 0) references.retainObject(object);
    return object;
  }

  /**
   * The clip on which variables and timeline actions work, 0 if there is none: that of SetTarget
   * while it is on the stage, else that of the body, else the root.
   */
  long target() {
    long target = current.target;
    if (target == 0 || host.clips().isAlive(target)) return target;
    long clip = current.clip;
    return clip == 0 || host.clips().isAlive(clip) ? clip : host.clips().level(0);
  }

  /** SetTarget: another clip from now on. */
  void setTarget(long clip) {
    long old = current.target;
    current.target = retained(clip);
    release(old);
  }

  /** The activation object of the innermost frame, made if need be; 0 in a script. */
  long activation() {
    CallFrame frame = current;
    if (frame.activation != 0 || frame.isScript()) return frame.activation;
    // The chain's reference moves from the frame into the new link, and the frame owns that.
    frame.activation = objects.newOwnedObject(0, ObjectKind.ACTIVATION, frame.scope);
    frame.scope = frame.activation;
    return frame.activation;
  }

  // ---- with

  boolean enterWith() {
    long object = Value.objectOrNull(stack.peek(0));
    if (object == 0) {
      stack.drop(1);
      return false;
    }
    activation();
    current.scope = objects.newOwnedObject(object, ObjectKind.WITH_SCOPE, current.scope);
    current.withDepth++;
    stack.drop(1);
    return true;
  }

  void leaveWith() {
    popLink();
  }

  /** Leaves withs until only so many are entered. */
  void unwindTo(int withDepth) {
    while (current.withDepth > withDepth) popLink();
  }

  private void popLink() {
    long link = current.scope;
    current.withDepth--;
    current.scope = retained(Payloads.around(link));
    release(link);
  }
}
