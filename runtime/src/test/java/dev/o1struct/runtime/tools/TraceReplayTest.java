package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.TraceException;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the replayer says of files that are wrong, and of those that are not. */
@AssertsPlacement
class TraceReplayTest {
  private static final String HEADER = "# capacity=65536\n";
  private static final String END =
      "# allocated=64 peak_allocated=64 peak_request_size=32 oom_count=0\n";

  @TempDir Path folder;

  private static TraceReplay.Result replay(String text) throws IOException {
    return TraceReplay.replay(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1);
  }

  @Test
  void aTraceOfUpstreamNeedsNothingButItsCapacity() throws IOException {
    assertEquals(new TraceReplay.Result(2, true), replay(HEADER + "A,32,32\nA,0,-1\n" + END));
  }

  @Test
  void aTraceWithoutAnEndIsOfAProcessThatWasKilled() throws IOException {
    assertEquals(new TraceReplay.Result(1, false), replay(HEADER + "A,32,32\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,32|2|letter and two numbers",
        "A,x,32|2|letter and two numbers",
        "AB,1,32|2|letter and two numbers",
        "A,1,2,3,4|2|letter and two numbers",
        "Q,1,32|2|no such operation",
        "A,32,64|2|Something else comes of this",
        "A,32,-1|2|Something else comes of this",
        "F,,32|2|Replaying this fails",
        "F,,-99999999|2|Replaying this fails"
      })
  void aWrongLineIsTold(String line, int number, String message) {
    TraceException wrong = assertThrows(TraceException.class, () -> replay(HEADER + line + "\n"));
    assertEquals(number, wrong.line());
    assertTrue(wrong.toString().contains(message), wrong::toString);
    assertTrue(wrong.toString().endsWith("line=" + number), wrong::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capacity=x|name=capacity",
        "capacity=1|the header",
        "capacity=-5|name=capacity",
        "capacity=9223372036854775807|the header",
        "capacity=17179869184|the header",
        "nothing=1|name=capacity",
        "initial=1048576 checked=false|name=backend",
        "initial=1048576 checked=false backend=system|backend=system",
        "initial=1048576 backend=chain|name=checked",
        "initial=1048576 backend=chain checked=maybe|name=checked",
        "initial=1048576 backend=chain checked=false growth=half|name=growth",
        "initial=1048576 backend=chain checked=false growth=none slab=4096|name=ceiling",
        "initial=7 backend=chain checked=false growth=none slab=4096 ceiling=1048576 overflow=0|initialHeap=7"
      })
  void aWrongHeaderIsTold(String header, String message) {
    String text = "# " + header + "\nA,32,32\n";
    TraceException wrong = assertThrows(TraceException.class, () -> replay(text));
    assertTrue(wrong.toString().contains(message), wrong::toString);
  }

  @Test
  void poolsThatNoHeapHasAreTold() {
    String header =
        "# initial=1048576 growth=none ceiling=1048576 slab=4096 overflow=0 backend=chain checked=false\n";
    for (String line : new String[] {"A,16,32,heap x", "Q,16,32,pool x", "Q,0,0,frames"}) {
      TraceException wrong = assertThrows(TraceException.class, () -> replay(header + line + "\n"));
      assertEquals(2, wrong.line(), line);
    }
  }

  @Test
  void operationsThatNoHeapCanDoAreToldWithTheirLine() {
    String header =
        "# initial=1048576 growth=none ceiling=1048576 slab=4096 overflow=0 backend=chain checked=false\n";
    for (String line :
        List.of(
            "T,999999,0,class",
            "T,-1,0,class",
            "T,0,0,class",
            "G,0,5,class",
            "G,16,-5,class",
            "A,0,32,pool x",
            "A,-8,32,pool x",
            "A,9223372036854775807,32,pool x",
            "A,16,32,pool ",
            "A,16,32,pool a%0Ab",
            "A,16,32,blocks ",
            "F,16,9223372036854775807,pool x",
            "F,16,-9223372036854775808,blocks x",
            "R,,9223372036854775807,frames",
            "P,-1,32,frames",
            "G,-1,32",
            "A,9223372036854775807,32")) {
      TraceException wrong = assertThrows(TraceException.class, () -> replay(header + line + "\n"));
      assertEquals(2, wrong.line(), line);
      assertTrue(wrong.toString().endsWith("line=2"), wrong::toString);
    }
  }

  @Test
  void invariantsAreWalkedAfterOneStepAtLeast() throws IOException {
    Path file = folder.resolve("trace.csv");
    Files.writeString(file, HEADER + "A,32,32\n" + END);
    for (int steps : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThrows(IllegalSizeException.class, () -> TraceReplay.replay(file, steps));
    }
    assertEquals(1, TraceReplay.replay(file, Integer.MAX_VALUE).operations());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {221, 222})
  void aTraceThatSomebodyChangedAgreesOrIsRefusedWithItsLine(long usual) throws IOException {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    String trace =
        """
        # capacity=1044480 initial=1048576 growth=double ceiling=4194304 slab=4096 overflow=0 \
        backend=chain checked=false
        A,4064,4128,*
        A,16,4128,pool x
        F,16,4128,pool x
        A,100,160
        F,100,160
        G,2097152,3145728
        T,0,2097152
        T,16,4096,pool x
        """;
    String letters = "0123456789-,*AFGTPRSpoolblocks frames\n#=";
    int refused = 0;
    for (int step = 0; step < 1000; step++) {
      StringBuilder text = new StringBuilder(trace);
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        char other = letters.charAt(random.nextInt(letters.length()));
        text.setCharAt(random.nextInt(text.length()), other);
      }
      long lines = text.chars().filter(c -> c == 10).count() + 1;
      try {
        replay(text.toString());
      } catch (TraceException wrong) {
        refused++;
        assertTrue(wrong.line() >= 1 && wrong.line() <= lines, () -> "seed=" + seed + " " + wrong);
      }
    }
    assertTrue(refused > 500, "seed=" + seed + " refused=" + refused);
  }

  @Test
  void aTraceOfCheckedModeIsReplayedOnTheChain() throws IOException {
    String header =
        "# initial=1048576 growth=none ceiling=1048576 slab=4096 overflow=0 backend=chain checked=true\n";
    String slab = "A,4064,32,*\n";
    assertEquals(2, replay(header + slab + "A,16,32,pool x\n").operations());
    TraceException wrong =
        assertThrows(TraceException.class, () -> replay(header + "A,4064,64,*\n"));
    assertEquals(2, wrong.line());
  }

  @Test
  void theCommandTellsWhatCameOfIt() throws IOException {
    Path file = folder.resolve("trace.csv");
    Files.writeString(file, HEADER + "A,32,32\n" + END);
    assertEquals("0: 1 operations agree", run(file.toString()));
    assertEquals("0: 1 operations agree", run(file.toString(), "1"));
    Files.writeString(file, HEADER + "A,32,32\n");
    assertEquals(
        "0: 1 operations agree; the file ends before its heap was closed", run(file.toString()));
    Files.writeString(file, HEADER + "A,32,64\n" + END);
    assertTrue(run(file.toString()).startsWith("1: " + file + ":2: Something else"));
    assertTrue(run(folder.resolve("none").toString()).startsWith("2: The trace cannot be read"));
    assertEquals("2: usage: TraceReplay FILE [STEPS]", run());
    assertEquals("2: usage: TraceReplay FILE [STEPS]", run(file.toString(), "0"));
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = TraceReplay.run(arguments, out, out);
    return code + ": " + bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
