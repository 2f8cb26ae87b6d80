package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.trace.Trace;
import dev.o1struct.runtime.trace.TraceHeader;
import org.jspecify.annotations.Nullable;

/**
 * Where the operations of the heaps of this process are written, each heap's to a file of its own.
 */
record TraceFile(String name) {
  /** As the setting says; null if nowhere. */
  static @Nullable TraceFile ofProcess() {
    return ProcessSettings.TRACE == null ? null : new TraceFile(ProcessSettings.TRACE);
  }

  Trace start(int heap, HeapOptions options, Window window) {
    return Trace.start(name, heap, TraceHeader.of(options), window.base() + Window.UNUSED_BYTES);
  }
}
