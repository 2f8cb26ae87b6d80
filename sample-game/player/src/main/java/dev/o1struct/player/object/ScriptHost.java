package dev.o1struct.player.object;

/** What the object store needs of the machine: to call functions, and the display's properties. */
public interface ScriptHost {
  /**
   * Calls a getter, setter or watcher; the arguments were pushed last first with {@link #push}.
   * Everything that Java code holds at the time stays valid until it returns.
   *
   * @param home where {@code super} starts from, 0 for the prototype of {@code self}
   */
  long invoke(long function, long self, long home, int argc);

  /** What ends all scripts when a chain of prototypes has no end. */
  RuntimeException endlessPrototypes();

  /** Pushes an argument. */
  void push(long value);

  /** Makes a value that was read from a cell outlast the calls that follow. */
  void keep(long value);

  /** The value as a 32-bit integer; may run script. */
  int toInt32(long value);

  /** See {@code ClipHooks}. */
  long clipProperty(long clip, long name);

  /** See {@code ClipHooks}. */
  boolean setClipProperty(long clip, long name, long value);

  /** See {@code ClipHooks}. */
  int clipChildCount(long clip);

  /** See {@code ClipHooks}. */
  long clipChildName(long clip, int index);

  /** Tells the machine that a native function's object is gone. */
  void nativeFunctionFreed(long number);
}
