package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.ForkedJvm;
import dev.o1struct.runtime.trace.Trace;
import dev.o1struct.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What o1struct.trace writes is replayed exactly, and nothing else is. */
@AssertsPlacement
class TraceModeTest {
  private static final long SEED = Seed.or(20_261_122);

  @TempDir static Path folder;

  private static List<String> lines = List.of();

  @BeforeAll
  static void recordARunOfEverything() throws Exception {
    lines = Files.readAllLines(record("run.csv", 10_000, 1, true));
  }

  private static Path record(
      String name, int steps, int heaps, boolean closed, String... moreOptions) throws Exception {
    Path file = folder.resolve(name);
    List<String> options = new ArrayList<>(List.of(moreOptions));
    options.addAll(List.of("-Do1struct.trace=" + file, "-Do1struct.addressSpace=4g"));
    ForkedJvm.Output output =
        ForkedJvm.run(
            options, TracedProgram.class, List.of("" + SEED, "" + steps, "" + heaps, "" + closed));
    if (closed) { // else the collector may notice, and warn
      assertEquals("", output.error());
    }
    assertTrue(output.out().matches("refused=[1-9][0-9]* heaps=[3-9]"), output::out);
    return file;
  }

  @Test
  void aTraceThatCannotBeWrittenIsToldAtCloseAndTheHeapIsClosed() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no file that is always full");
    ForkedJvm.Output output =
        ForkedJvm.run(
            List.of("-Do1struct.trace=/dev/full", "-Do1struct.addressSpace=4g"),
            FullDiskProgram.class,
            List.of());
    assertTrue(output.out().startsWith("TraceException The trace is not complete"), output::out);
    assertTrue(output.out().contains("trace=/dev/full line="), output::out);
    assertTrue(output.out().endsWith("\nclosed=true windows=0"), output::out);
    assertEquals("", output.error());
  }

  @Test
  void aRunOfEverythingIsReplayedExactly() throws Exception {
    TraceReplay.Result result = TraceReplay.replay(folder.resolve("run.csv"), 500);
    assertEquals(new TraceReplay.Result(lines.size() - 2, true), result);
    assertTrue(result.operations() > 10_000, result::toString);
    for (String operation :
        List.of(
            "A,[0-9]+,[0-9]+",
            "A,[0-9]+,-1",
            "F,[0-9]+,[0-9]+",
            "G,[0-9]+,[0-9]+",
            "T,0,[0-9]+",
            "A,8160,[0-9]+,\\*",
            "F,[0-9]+,[0-9]+,\\*",
            "A,16,[0-9]+,pool Point",
            "G,16,[0-9]+,pool Point",
            "G,[0-9]+,[0-9]+,class",
            "T,264,[0-9]+,pool with%2C comma # = \"100%25→",
            "F,264,[0-9]+,pool with%2C.*",
            "A,[0-9]+,-1,blocks blocks",
            "F,[0-9]+,[0-9]+,blocks blocks",
            "A,[0-9]+,[0-9]+,blocks names",
            "F,[0-9]+,[0-9]+,blocks names",
            "S,0,0,frames",
            "P,[0-9]+,[0-9]+,frames",
            "R,0,[0-9]+,frames")) {
      assertTrue(
          lines.stream().anyMatch(line -> line.matches(operation)),
          () -> "no line is " + operation);
    }
  }

  @Test
  void everyHeapHasItsFileAndNoneNeedsToBeClosed() throws Exception {
    record("three.csv.gz", 5000, 3, false);
    for (String name : List.of("three.csv.gz", "three.csv.2.gz", "three.csv.3.gz")) {
      assertTrue(TraceReplay.replay(folder.resolve(name), 1000).complete(), name);
    }
  }

  @Test
  void theTraceOfADroppedHeapIsEndedWhenThatIsNoticed() throws Exception {
    Path file = folder.resolve("dropped.csv");
    ForkedJvm.Output output =
        ForkedJvm.run(
            List.of("-Do1struct.trace=" + file, "-Do1struct.addressSpace=64m"),
            DroppedTraceProgram.class,
            List.of(file.toString()));
    assertTrue(output.out().matches("windows=0 # .*allocated=[0-9]+.*"), output::toString);
    assertTrue(TraceReplay.replay(file, 100).complete());
  }

  @Test
  void memoryPastTheCeilingIsReplayedWhereverItLies() throws Exception {
    Path trace = record("overflow.csv", 8000, 2, true, "-Do1struct.overflow=2m");
    assertTrue(TraceReplay.replay(trace, 500).complete());
    assertTrue(TraceReplay.replay(Trace.file(trace.toString(), 2), 500).complete());
    long largest =
        Files.readAllLines(trace).stream()
            .filter(line -> line.matches("A,[0-9]+,[0-9]+,.*"))
            .mapToLong(line -> Long.parseLong(line.split(",", -1)[2]))
            .max()
            .orElseThrow();
    assertTrue(largest > 4 << 20, "largest offset=" + largest);
  }

  @Test
  void aDoctoredTraceIsFoundAtItsLine() throws Exception {
    for (String operation :
        List.of(
            "A,[0-9]+,[0-9]+",
            "A,16,[0-9]+,pool Point",
            "A,8160,[0-9]+,\\*",
            "P,[0-9]+,[0-9]+,frames",
            "T,16,[0-9]+,pool Point",
            "G,[0-9]+,[0-9]+")) {
      int index = lastIndex(lines, operation);
      List<String> doctored = new ArrayList<>(lines);
      String[] columns = doctored.get(index).split(",", 4);
      columns[2] = String.format(Locale.ROOT, "%d", Long.parseLong(columns[2]) + 64);
      doctored.set(index, String.join(",", columns));
      assertEquals(index + 1, lineOfDifference(doctored), operation);
    }
  }

  @Test
  void anOperationThatIsMissingIsFoundWhereItShows() throws Exception {
    List<String> doctored = new ArrayList<>(lines);
    int index = lastIndex(lines.subList(0, lines.size() / 2), "A,16,[0-9]+,pool Point");
    doctored.remove(index);
    assertTrue(lineOfDifference(doctored) > index, "index=" + index);
  }

  @Test
  void finalFiguresThatDifferAreFoundAtTheEnd() throws Exception {
    List<String> doctored = new ArrayList<>(lines);
    doctored.set(lines.size() - 1, lines.getLast().replaceAll("oom_count=", "oom_count=1"));
    assertEquals(lines.size(), lineOfDifference(doctored));
  }

  /**
   * Numbers, letters and commas change, lines end early: some still tell a trace, none anything
   * else.
   */
  @Test
  void whateverIsChangedInATraceComesToATraceExceptionIfToAny() throws Exception {
    List<String> beginning = lines.subList(0, Math.min(lines.size(), 2500));
    byte[] trace = String.join("\n", beginning).getBytes(StandardCharsets.UTF_8);
    SplittableRandom random = new SplittableRandom(SEED);
    int told = 0;
    for (int i = 0; i < 200; i++) {
      byte[] changed = trace.clone();
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        int at = random.nextInt(changed.length);
        changed[at] = (byte) "0123456789,-AFGTPRS*\n".charAt(random.nextInt(21));
      }
      try {
        TraceReplay.replay(new ByteArrayInputStream(changed), 300);
      } catch (TraceException wrong) {
        told++;
      }
    }
    assertTrue(told > 100, "told=" + told);
  }

  private static int lineOfDifference(List<String> lines) throws Exception {
    Path file = folder.resolve("doctored.csv");
    Files.write(file, lines);
    return assertThrows(TraceException.class, () -> TraceReplay.replay(file, 1000)).line();
  }

  private static int lastIndex(List<String> lines, String operation) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).matches(operation)) {
        return i;
      }
    }
    throw new AssertionError("no line is " + operation);
  }

  @Test
  void aFileThatCannotBeMadeIsTold() throws Exception {
    ForkedJvm.Output output =
        ForkedJvm.run(List.of("-Do1struct.trace=" + folder.resolve("no/such/folder.csv")));
    assertTrue(output.error().contains("IllegalSettingException"), output::error);
    assertTrue(output.error().contains("o1struct.trace must be a file"), output::error);
  }
}
