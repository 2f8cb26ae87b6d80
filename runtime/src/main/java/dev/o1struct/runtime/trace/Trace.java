package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
 * read and replayed. Operations that are refused for wrong use change nothing and are left out.
 *
 * <p>There is one line for what the program asked a pool for, and one for each block that the pool
 * took of the chain to serve it. The classes beside this one wrap what does these things.
 */
public final class Trace implements AutoCloseable {
  private final Writer out;
  private final String file;

  /** Offsets in the file count from here. */
  private final long origin;

  private boolean inPool;
  private boolean closed;
  private @Nullable IOException failure;

  /** The line that is written next, or could not be. */
  private int line = 2;

  private Supplier<HeapDiagnostics> end = () -> new HeapDiagnostics(0, 0, 0, 0, 0);
  private @Nullable Thread atExit;

  private Trace(Writer out, String file, long origin) {
    this.out = out;
    this.file = file;
    this.origin = origin;
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
  public static Trace start(String name, int heap, String header, long origin) {
    Path file = file(name, heap);
    try {
      OutputStream bytes = Files.newOutputStream(file);
      if (name.endsWith(".gz")) {
        bytes = new GZIPOutputStream(bytes);
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
      out.write("# " + header + "\n");
      return new Trace(out, file.toString(), origin);
    } catch (IOException refused) {
      throw new IllegalSettingException(
          "o1struct.trace must be a file that can be written (" + refused + "): trace=" + file);
    }
  }

  /** FILE for the first heap, FILE.2 for the second; what ends in .gz does so still. */
  public static Path file(String name, int heap) {
    if (heap == 1) {
      return Path.of(name);
    }
    return Path.of(
        name.endsWith(".gz")
            ? name.substring(0, name.length() - ".gz".length()) + "." + heap + ".gz"
            : name + "." + heap);
  }

  /**
   * Does what the program asks a pool for, and writes it down.
   *
   * @param kind one of {@link TraceLine}'s
   * @param pool whose operation it is, as in {@link TraceLine#pool()}
   * @param operation gives what is written down as its result
   */
  long ofPool(char kind, long request, String pool, LongSupplier operation) {
    if (inPool || closed) {
      return operation.getAsLong();
    }
    long result = TraceLine.REFUSED;
    inPool = true;
    try {
      result = operation.getAsLong();
    } catch (HeapExhaustedException refusal) {
      inPool = false;
      write(kind, request, result, pool);
      throw refusal;
    } finally {
      inPool = false;
    }
    write(kind, request, result, pool);
    return result;
  }

  /** As {@link #ofPool} for an operation whose result is a handle; returns that. */
  long allocating(char kind, long request, String pool, LongSupplier operation) {
    long[] handle = new long[1];
    ofPool(
        kind,
        request,
        pool,
        () -> {
          handle[0] = operation.getAsLong();
          return offset(handle[0]);
        });
    return handle[0];
  }

  /** As {@link #ofPool} for an operation on what is at a handle. */
  void freeing(char kind, long request, long handle, String pool, Runnable operation) {
    ofPool(
        kind,
        request,
        pool,
        () -> {
          operation.run();
          return offset(handle);
        });
  }

  /**
   * As {@link #ofPool} for an operation that is written down as this result even if it is refused,
   * since some of it was done, and undone.
   */
  void attempting(char kind, long request, long result, String pool, Runnable operation) {
    HeapExhaustedException[] refusal = new HeapExhaustedException[1];
    ofPool(
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

  /** Writes down what the chain did, for the program or for a pool. */
  void ofChain(char kind, long request, long result) {
    write(kind, request, result, inPool ? TraceLine.INNER : "");
  }

  /** Checked mode's tags are not the same twice. */
  long offset(long handle) {
    return Handles.offset(handle) - origin;
  }

  private void write(char kind, long request, long result, String owner) {
    write(kind + "," + request + "," + result + (owner.isEmpty() ? "" : "," + owner));
  }

  /** A full disk must not disturb the program in the midst of an operation: it is told at close. */
  private synchronized void write(String text) {
    if (closed || failure != null) {
      return;
    }
    try {
      out.write(text);
      out.write('\n');
      line++;
    } catch (IOException failed) {
      failure = failed;
    }
  }

  /** Makes sure that the file is ended, with these figures, even if its heap is never closed. */
  public void endAtExit(Supplier<HeapDiagnostics> figures) {
    end = figures;
    atExit = new Thread(this::finish, "o1struct trace");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Ends the file with the final figures. Closing again does nothing.
   *
   * @throws TraceException if not everything could be written
   */
  @Override
  public void close() {
    try {
      if (atExit != null) {
        Runtime.getRuntime().removeShutdownHook(atExit);
      }
    } catch (IllegalStateException exiting) {
      // It runs already, or has done so.
    }
    finish();
  }

  private synchronized void finish() {
    if (closed) {
      return;
    }
    write("# " + TraceFigures.text(end.get()));
    closed = true;
    try (out) {
      if (failure != null) {
        throw failure;
      }
    } catch (IOException failed) {
      throw new TraceException(
          "The trace is not complete, its file cannot be written ("
              + failed.getMessage()
              + "); the heap was traced up to this line: trace="
              + file,
          line,
          failed);
    }
  }
}
