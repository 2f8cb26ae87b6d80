package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.ProfileFormatException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.tools.AllocationProfile.PoolPeak;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is recorded, kept, and used for the next. */
class AllocationProfileTest {
  private static final AllocationProfile PROFILE =
      new AllocationProfile(
          2,
          1 << 20,
          64 << 10,
          41L << 20,
          100_000,
          5,
          0,
          List.of(
              new PoolPeak("Point", 16, 1000, 5000),
              new PoolPeak("", 48, 7, 9),
              new PoolPeak("quote \" back \\ line \n nul \0 pair 😀 half \ud83d →", 24, 3, 3)));

  @TempDir Path folder;

  /** In checked mode too, where a canary follows each block: the profile is for the other mode. */
  @Test
  void whatBlocksAndStructsAreRecordedIsTheSameInEachMode() {
    try (Heap heap = Heap.open()) {
      BlockPool blocks = heap.blocks("blocks");
      for (long bytes : new long[] {1, 8, 9, 57, 64, 65, 80, 1000, 32_761, 32_768}) {
        blocks.allocate(bytes);
      }
      blocks.free(blocks.allocate(8), 8);
      heap.pool(StructType.opaque("Point", 32)).allocate();
      assertEquals(
          List.of(
              new PoolPeak("", 8, 3, 3),
              new PoolPeak("", 16, 1, 1),
              new PoolPeak("", 64, 2, 2),
              new PoolPeak("", 80, 2, 2),
              new PoolPeak("", 1024, 1, 1),
              new PoolPeak("", 32_768, 2, 2),
              new PoolPeak("Point", 32, 1, 1)),
          AllocationProfile.of(heap).pools());
    }
  }

  /** Live at the end: nothing; at most: 100,000 points, 3 blocks, some names, a chunk of 1 MiB. */
  private static void run(Heap heap) {
    StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
    long[] live = new long[100_000];
    for (int i = 0; i < live.length; i++) {
      live[i] = points.allocate();
    }
    for (long point : live) {
      points.free(point);
    }
    BlockPool blocks = heap.blocks("blocks");
    for (int i = 0; i < 3; i++) {
      blocks.allocate(1000);
    }
    heap.frames().push(100);
    RawChain.of(heap).free(RawChain.of(heap).allocate(1 << 20));
  }

  @AssertsPlacement
  @Test
  void aProfileTellsWhatAHeapHeldAtMost() {
    try (Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(1 << 20))) {
      run(heap);
      AllocationProfile profile = AllocationProfile.of(heap);
      assertEquals(1, profile.runs());
      assertEquals(1 << 20, profile.initialBytes());
      assertEquals(RawChain.of(heap).diagnostics().peakAllocated(), profile.peakBytes());
      assertEquals(1 << 20, profile.peakRequest());
      assertEquals(heap.statistics().heaps().size() - 1, profile.growths());
      assertEquals(
          List.of(new PoolPeak("", 1024, 3, 3), new PoolPeak("Point", 16, 100_000, 100_000)),
          profile.pools());
    }
  }

  @AssertsPlacement
  @Test
  void aHeapThatFollowsTheRecommendationNeverGrows() {
    AllocationProfile profile;
    try (Heap heap = Heap.open(HeapOptions.defaults().withInitialBytes(1 << 20))) {
      run(heap);
      profile = AllocationProfile.of(heap);
    }
    assertTrue(profile.growths() > 0, profile::toString);
    try (Heap heap = Heap.open(profile.options())) {
      profile.reserve(heap, true);
      heap.checkInvariants();
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      long requests = heap.statistics().requests().getFirst().requests();
      for (int i = 0; i < 100_000; i++) {
        points.allocate();
      }
      assertEquals(requests, heap.statistics().requests().getFirst().requests());
      assertEquals(List.of(), heap.statistics().growths());
    }
    try (Heap heap = Heap.open(profile.options())) {
      profile.reserve(heap, false);
      run(heap);
      assertEquals(List.of(), heap.statistics().growths());
    }
  }

  @AssertsPlacement
  @Test
  void whatWasReservedInVainIsGivenBack() {
    try (Heap heap = Heap.open()) {
      StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
      points.reserve(100_000, true);
      long reserved = points.takenBytes();
      assertEquals(0, points.live());
      assertEquals(0, points.peak());
      points.reserve(50_000, true);
      assertEquals(reserved, points.takenBytes());
      long point = points.allocate();
      heap.checkInvariants();
      assertEquals(reserved, points.takenBytes());
      assertEquals(reserved - (64 << 10), heap.trim().slabBytes());
      points.free(point);
      assertEquals(64 << 10, heap.trim().slabBytes());
      assertEquals(0, RawChain.of(heap).allocated());
    }
  }

  @Test
  void theRecommendationIsAPowerOfTwoWithAMarginAndSaysWhy() {
    AllocationProfile.Recommendation recommendation = PROFILE.recommendation();
    assertEquals(64 << 20, recommendation.initialBytes());
    assertEquals(1 << 20, recommendation.slabBytes());
    assertEquals((41L << 20) * 9 / 8, recommendation.reserveBytes());
    String reasons = String.join("\n", recommendation.reasons());
    assertTrue(reasons.contains("a first heap of 64 MiB: 41 MiB were in use at most in 2 runs"));
    assertTrue(reasons.contains("had to add 5 heaps"), reasons);
    assertTrue(reasons.contains("pool Point: 1000 slots of 16 bytes"), reasons);
    assertFalse(reasons.contains("refused"), reasons);
  }

  @Test
  void anEmptyOrAHugeProfileRecommendsWhatAHeapCanHave() {
    AllocationProfile empty = new AllocationProfile(0, 0, 0, 0, 0, 0, 0, List.of());
    assertEquals(1 << 20, empty.options().initialBytes());
    assertEquals(4 << 10, empty.options().slabBytes());
    AllocationProfile huge = new AllocationProfile(1, 0, 0, 1L << 40, 1L << 40, 0, 9, List.of());
    assertEquals(16L << 30, huge.options().initialBytes());
    assertEquals(16L << 30, huge.options().ceilingBytes());
    assertEquals(1 << 20, huge.options().slabBytes());
    assertTrue(huge.recommendation().reasons().getLast().startsWith("9 requests were refused"));
    assertTrue(huge.recommendation().reserveBytes() < 16L << 30);
  }

  @Test
  void severalRunsAreMergedToTheMostDemanding() {
    AllocationProfile other =
        new AllocationProfile(
            1,
            2 << 20,
            4096,
            1,
            200_000,
            0,
            3,
            List.of(new PoolPeak("Point", 16, 10, 9000), new PoolPeak("Point", 24, 5, 5)));
    AllocationProfile merged = PROFILE.merge(other);
    assertEquals(merged, other.merge(PROFILE));
    assertEquals(3, merged.runs());
    assertEquals(41L << 20, merged.peakBytes());
    assertEquals(200_000, merged.peakRequest());
    assertEquals(3, merged.refusals());
    assertEquals(4, merged.pools().size());
    assertTrue(merged.pools().contains(new PoolPeak("Point", 16, 1000, 9000)));
    assertTrue(merged.pools().contains(new PoolPeak("Point", 24, 5, 5)));
  }

  @Test
  void whatIsSavedIsLoaded() {
    Path file = folder.resolve("profile.json");
    PROFILE.save(file);
    assertEquals(PROFILE, AllocationProfile.load(file));
    assertThrows(
        UncheckedIOException.class, () -> AllocationProfile.load(folder.resolve("none.json")));
    assertThrows(UncheckedIOException.class, () -> PROFILE.save(folder));
  }

  @Test
  void nothingThatIsCutOffIsLoaded() {
    String text = PROFILE.toJson().strip();
    for (int end = 0; end < text.length(); end++) {
      String start = text.substring(0, end);
      ProfileFormatException wrong =
          assertThrows(ProfileFormatException.class, () -> AllocationProfile.ofJson(start));
      assertTrue(wrong.line() >= 1 && wrong.column() >= 1, wrong::toString);
    }
  }

  @Test
  void aFileThatIsNoTextIsNoProfile() throws Exception {
    Path file = folder.resolve("profile.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThrows(ProfileFormatException.class, () -> AllocationProfile.load(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 2|\"version\": 3|3|14|Only versions 1 to 2",
        "\"version\": 2|\"version\": \"1\"|3|14|A whole number",
        "\"version\": 2|\"version\": 0|3|14|Only versions 1 to 2",
        "\"runs\": 2|\"runs\": -2|4|11|A number from 0 on",
        "\"runs\": 2|\"runs\": 2.5|4|11|A whole number of at most 64 bits",
        "\"runs\": 2|\"runs\": 99999999999999999999|4|11|A whole number of at most 64 bits",
        "\"runs\": 2|\"runs\": 2, \"runs\": 2|4|14|The name comes twice",
        "\"runs\": 2|\"walks\": 2|1|1|lacks the member \"runs\"",
        "\"runs\": 2|\"runs\": 2, \"walks\": 3|4|23|Nothing is known of the member \"walks\"",
        "\"runs\": 2,|\"runs\": 2|5|3|A comma or } is expected",
        "\"peakBytes\": 42991616|\"peakBytes\": 429916160000000000|7|16|More is told",
        "\"slotBytes\": 16|\"slotBytes\": 15|20|20|A positive multiple of 8",
        "\"peak\": 1000|\"peak\": 1000000000000000|21|15|More is told",
        "\"name\": \"Point\"|\"name\": 7|19|15|A string is expected",
        "o1struct allocation profile|something else|1|1|does not say that its format"
      })
  void whatIsWrongIsToldWithLineAndColumn(
      String right, String wrong, int line, int column, String message) {
    String text = PROFILE.toJson();
    assertTrue(text.contains(right), text);
    ProfileFormatException refusal =
        assertThrows(
            ProfileFormatException.class,
            () -> AllocationProfile.ofJson(text.replace(right, wrong)));
    assertTrue(refusal.toString().contains(message), refusal::toString);
    assertEquals(line + ":" + column, refusal.line() + ":" + refusal.column(), refusal::toString);
    assertTrue(refusal.toString().endsWith("line=" + line + " column=" + column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "01",
        "-",
        "+1",
        "1e3",
        "tru",
        "nul",
        "null",
        "{} {}",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"tab\tin\"",
        "\"open",
        "{1:2}",
        "{\"a\" 1}",
        "[1 2]",
        "'a'",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThrows(ProfileFormatException.class, () -> JsonReader.read(text));
  }

  @Test
  void allOfJsonThatIsOursIsRead() {
    Json json =
        JsonReader.read("\t{ \"a\" : [ true , false,-0 ],\r\n \"\\u00e9\\n\\/\": \"\\\"→\" } \n");
    assertEquals(List.of("a", "é\n/"), List.copyOf(json.object().keySet()));
    List<Json> members = List.copyOf(json.object().values());
    assertEquals(true, members.getFirst().elements().get(0).value());
    assertEquals(0, members.getFirst().elements().get(2).number());
    assertEquals("\"→", members.getLast().text());
    assertEquals(2, members.getLast().line());
    assertEquals(2, json.column());
  }
}
