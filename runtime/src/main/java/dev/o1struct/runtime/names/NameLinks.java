package dev.o1struct.runtime.names;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;

/** Links between names: how many bytes they take in memory. */
abstract class NameLinks {
  /** As large as what names lie in asks for. */
  static final NameLinks OF_PROCESS =
      ProcessSettings.MODE == Mode.SYSTEM ? new Wide() : new Narrow();

  abstract long bytes();

  /** The link at an offset. */
  abstract long get(long at);

  abstract void set(long at, long link);

  /** 4 bytes: names lie in windows that are near each other. */
  private static final class Narrow extends NameLinks {
    @Override
    long bytes() {
      return Integer.BYTES;
    }

    @Override
    long get(long at) {
      return MEMORY.get(JAVA_INT_UNALIGNED, at);
    }

    @Override
    void set(long at, long link) {
      MEMORY.set(JAVA_INT_UNALIGNED, at, (int) link);
    }
  }

  /** 8 bytes: names lie anywhere. */
  private static final class Wide extends NameLinks {
    @Override
    long bytes() {
      return Long.BYTES;
    }

    @Override
    long get(long at) {
      return MEMORY.get(JAVA_LONG_UNALIGNED, at);
    }

    @Override
    void set(long at, long link) {
      MEMORY.set(JAVA_LONG_UNALIGNED, at, link);
    }
  }
}
