package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.O1structException;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.trace.TraceFigures;
import dev.o1struct.runtime.trace.TraceHeader;
import dev.o1struct.runtime.trace.TraceLine;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Does again what a trace tells, on fresh heaps with the same options, and compares where every
 * block comes to lie. It reads what {@code o1struct.trace=FILE} has written, and the traces of
 * upstream o1heap; compressed or not.
 *
 * <pre>
 *   java -p o1struct-runtime-0.1.0-SNAPSHOT.jar \
 *       -m dev.o1struct.runtime/dev.o1struct.runtime.tools.TraceReplay FILE [STEPS]
 * </pre>
 *
 * What the chain did is replayed on a chain alone, and what the program did on a heap with pools:
 * both must agree with the file. In checked mode, or of a trace of it, only the first is done.
 */
public final class TraceReplay {
  /**
   * What came of a replay that agrees with its file.
   *
   * @param operations in the file
   * @param complete whether the file ends with the final figures; if not, the JVM that wrote it was
   *     killed
   */
  public record Result(int operations, boolean complete) {}

  private static final int STEPS = 1000;

  private final TraceFigures figures = new TraceFigures();
  private final List<ReplayTarget> targets = new ArrayList<>();
  private final List<Runnable> closing = new ArrayList<>();
  private final int steps;
  private int operations;

  private TraceReplay(int steps) {
    if (steps < 1) {
      throw new IllegalSizeException("Invariants are walked every step at most: steps=" + steps);
    }
    this.steps = steps;
  }

  /**
   * Replays a file.
   *
   * @param steps so many operations lie between two walks of all invariants, from 1
   * @return what there was in it
   * @throws IllegalSizeException if there are fewer steps than one
   * @throws TraceException where the file is no trace, or something else comes of it
   * @throws UncheckedIOException if it cannot be read
   */
  public static Result replay(Path file, int steps) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return replay(bytes, steps);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As {@link #replay(Path, int)}. */
  static Result replay(InputStream bytes, int steps) throws IOException {
    TraceReplay replay = new TraceReplay(steps);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(uncompressed(bytes), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        replay.line(++number, line);
      }
      return replay.end(number);
    } finally {
      replay.closing.forEach(Runnable::run);
    }
  }

  private static InputStream uncompressed(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(2);
    boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return compressed ? new GZIPInputStream(buffered) : buffered;
  }

  private void line(int number, String text) {
    if (text.startsWith("#")) {
      figures.read(number, text);
      return;
    }
    TraceLine line = TraceLine.parse(number, text);
    if (targets.isEmpty()) {
      open(line);
    }
    operations++;
    targets.forEach(target -> replay(target, line));
  }

  private void open(TraceLine first) {
    try {
      open();
    } catch (WrongUseException | AddressSpaceException impossible) {
      throw failed("the header", first.number(), impossible);
    }
  }

  private void open() {
    if (!TraceHeader.isOfChain(figures)) {
      targets.add(upstream());
      return;
    }
    boolean withPools = TraceHeader.canReplayPools(figures);
    HeapOptions options = TraceHeader.options(figures);
    targets.add(new ChainReplay(window(options.ceilingBytes()), options));
    if (withPools) {
      HeapAssembly heap = HeapAssembly.openUntraced(options);
      closing.add(heap::close);
      targets.add(new PoolReplay(heap));
    }
  }

  private HeapReplay upstream() {
    long capacity = figures.number("capacity");
    return HeapReplay.over(window(HeapReplay.windowBytes(capacity)), capacity);
  }

  private Window window(long bytes) {
    WindowHolder holder = WindowHolder.ofTool(bytes);
    Window window = AddressSpace.acquire(Window.bytesFor(bytes), holder);
    closing.add(() -> AddressSpace.release(window));
    return window;
  }

  private void replay(ReplayTarget target, TraceLine line) {
    long result;
    try {
      result = target.replay(line);
      if (operations % steps == 0) {
        target.checkInvariants();
      }
    } catch (TraceException told) {
      throw told;
    } catch (O1structException | IndexOutOfBoundsException wrong) {
      throw failed(line.toString(), line.number(), wrong);
    }
    if (result != line.offset()) {
      throw new TraceException(
          "Something else comes of this: " + line + " result=" + result, line.number());
    }
  }

  private static TraceException failed(String what, int line, RuntimeException wrong) {
    return new TraceException(
        "Replaying this fails (" + wrong.getMessage() + "): " + what, line, wrong);
  }

  /** Lines that nobody wrote may have led the heap astray without a word. */
  private static void checkAtEnd(ReplayTarget target, int lines) {
    try {
      target.checkInvariants();
    } catch (O1structException | IndexOutOfBoundsException wrong) {
      throw failed("the end", lines, wrong);
    }
  }

  private Result end(int lines) {
    if (targets.isEmpty()) {
      throw new TraceException("There is no operation in the file:", Math.max(1, lines));
    }
    boolean complete = figures.has("allocated");
    for (ReplayTarget target : targets) {
      checkAtEnd(target, lines);
      HeapDiagnostics diagnostics = target.diagnostics();
      if (complete && !diagnostics.equals(figures.end(diagnostics.capacity()))) {
        throw new TraceException("The final figures differ: replayed=" + diagnostics, lines);
      }
    }
    return new Result(operations, complete);
  }

  /**
   * Replays a file and tells what came of it. Exits with 0 if it agrees, 1 if not, 2 if it cannot
   * be read.
   *
   * @param arguments name of the file; then perhaps how many operations lie between two walks of
   *     all invariants, 1000 if not said
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** As {@link #main}; returns the exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream error) {
    if (arguments.length < 1
        || arguments.length > 2
        || (arguments.length == 2 && !arguments[1].matches("[1-9][0-9]{0,8}"))) {
      error.println("usage: TraceReplay FILE [STEPS]");
      return 2;
    }
    try {
      int steps = arguments.length == 2 ? Integer.parseInt(arguments[1]) : STEPS;
      Result result = replay(Path.of(arguments[0]), steps);
      out.println(
          result.operations()
              + " operations agree"
              + (result.complete() ? "" : "; the file ends before its heap was closed"));
      return 0;
    } catch (TraceException differs) {
      error.println(arguments[0] + ":" + differs.line() + ": " + differs.getMessage());
      return 1;
    } catch (UncheckedIOException unreadable) {
      error.println("The trace cannot be read: " + unreadable.getCause());
      return 2;
    }
  }
}
