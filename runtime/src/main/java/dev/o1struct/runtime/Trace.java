package dev.o1struct.runtime;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes every operation of one heap to a file, {@code o1struct.trace}, for {@link TraceLine} to be
 * read and {@link TraceReplay} to be done again. Operations that are refused for wrong use change
 * nothing and are left out.
 *
 * <p>Each traced method begins with {@code if (AddressSpace.TRACED && trace.isOutside…) return
 * trace.…(…, () -> itself)}: the trace calls it once more, and this time it is inside. So there is
 * one line for what the program asked a pool for, and one for each block that the pool took of the
 * chain to serve it.
 */
final class Trace {
  /** Whose operations those of the chain itself are. */
  static final String CHAIN = "";

  private final @Nullable Writer out;

  /** Offsets in the file count from here. */
  private final long origin;

  private boolean inPool;
  private boolean inChain;
  private boolean closed;
  private @Nullable IOException failure;
  private Supplier<HeapDiagnostics> end = () -> new HeapDiagnostics(0, 0, 0, 0, 0);
  private @Nullable Thread atExit;

  private Trace(@Nullable Writer out, long origin) {
    this.out = out;
    this.origin = origin;
    this.closed = out == null;
  }

  /** A trace that writes nothing. */
  static Trace none() {
    return new Trace(null, 0);
  }

  /**
   * Starts a file.
   *
   * @param name the setting; the name of a file, compressed if it ends in .gz
   * @param heap number of the heap: those after the first write to files of their own
   * @param header first line, without its hash
   * @param origin handle that offsets count from
   * @throws IllegalSettingException if the file cannot be made
   */
  static Trace start(String name, int heap, String header, long origin) {
    Path file = file(name, heap);
    try {
      OutputStream bytes = Files.newOutputStream(file);
      if (name.endsWith(".gz")) {
        bytes = new GZIPOutputStream(bytes);
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      out.write("# " + header + "\n");
      return new Trace(out, origin);
    } catch (IOException refused) {
      throw new IllegalSettingException(
          "o1struct.trace must be a file that can be written (" + refused + "): trace=" + file);
    }
  }

  /** FILE for the first heap, FILE.2 for the second; what ends in .gz does so still. */
  static Path file(String name, int heap) {
    if (heap == 1) {
      return Path.of(name);
    }
    return Path.of(
        name.endsWith(".gz")
            ? name.substring(0, name.length() - ".gz".length()) + "." + heap + ".gz"
            : name + "." + heap);
  }

  /** Whether an operation of a pool would be the program's own. */
  boolean isOutsidePools() {
    return !closed && !inPool;
  }

  /** Whether an operation of the chain has not been noticed yet. */
  boolean isOutsideChain() {
    return !closed && !inChain;
  }

  /**
   * Does an operation whose result is a handle, and writes it down.
   *
   * @param kind one of {@link TraceLine}'s
   * @param pool whose operation it is, as in {@link TraceLine#pool()}; empty for the chain
   */
  long allocating(char kind, long request, String pool, LongSupplier operation) {
    long[] handle = new long[1];
    noted(
        kind,
        request,
        pool,
        () -> {
          handle[0] = operation.getAsLong();
          return offset(handle[0]);
        });
    return handle[0];
  }

  /** As {@link #allocating}, for an operation on what is at a handle. */
  void freeing(char kind, long request, long handle, String pool, Runnable operation) {
    noted(
        kind,
        request,
        pool,
        () -> {
          operation.run();
          return offset(handle);
        });
  }

  /**
   * As {@link #allocating}, for an operation that is written down as this result even if it is
   * refused, since some of it may have been done.
   */
  void attempting(char kind, long request, long result, String pool, Runnable operation) {
    HeapExhaustedException[] refusal = new HeapExhaustedException[1];
    noted(
        kind,
        request,
        pool,
        () -> {
          try {
            operation.run();
          } catch (HeapExhaustedException full) {
            refusal[0] = full;
          }
          return result;
        });
    if (refusal[0] != null) {
      throw refusal[0];
    }
  }

  /** As {@link #allocating}, for an operation whose result is a number. */
  long noted(char kind, long request, String pool, LongSupplier operation) {
    boolean ofChain = pool.isEmpty();
    enter(ofChain, true);
    try {
      long result = operation.getAsLong();
      enter(ofChain, false);
      write(kind, request, result, pool);
      return result;
    } catch (HeapExhaustedException refusal) {
      enter(ofChain, false);
      write(kind, request, TraceLine.REFUSED, pool);
      throw refusal;
    } finally {
      enter(ofChain, false);
    }
  }

  /** Checked mode's tags are not the same twice. */
  private long offset(long handle) {
    return AddressSpace.offset(handle) - origin;
  }

  private void enter(boolean ofChain, boolean inside) {
    if (ofChain) {
      inChain = inside;
    } else {
      inPool = inside;
    }
  }

  private void write(char kind, long request, long result, String pool) {
    String owner = pool.isEmpty() && inPool ? TraceLine.INNER : pool;
    write(kind + "," + request + "," + result + (owner.isEmpty() ? "" : "," + owner));
  }

  /** A full disk must not disturb the program in the midst of an operation: it is told at close. */
  private synchronized void write(String text) {
    if (out == null || closed || failure != null) {
      return;
    }
    try {
      out.write(text);
      out.write('\n');
    } catch (IOException failed) {
      failure = failed;
    }
  }

  /** Makes sure that the file is ended, with these figures, even if its heap is never closed. */
  void endAtExit(Supplier<HeapDiagnostics> figures) {
    end = figures;
    if (out != null) {
      atExit = new Thread(this::finish, "o1struct trace");
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /**
   * Ends the file with the final figures. Closing again does nothing.
   *
   * @throws UncheckedIOException if not everything could be written
   */
  void close() {
    finish();
    try {
      if (atExit != null) {
        Runtime.getRuntime().removeShutdownHook(atExit);
      }
    } catch (IllegalStateException exiting) {
      // It runs already, or has done so.
    }
  }

  private synchronized void finish() {
    if (out == null || closed) {
      return;
    }
    write("# " + TraceFigures.text(end.get()));
    closed = true;
    try (out) {
      if (failure != null) {
        throw failure;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "The trace is not complete: trace=" + AddressSpace.TRACE, failed);
    }
  }
}
