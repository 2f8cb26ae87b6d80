package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.ProfileFormatException;
import dev.o1struct.runtime.tools.AllocationProfile.PoolPeak;
import dev.o1struct.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved is loaded, whatever it is called; what somebody changed is read or refused. */
class ProfileFuzzTest {
  private static final String[] PIECES = {
    "", "a", ".", "Point", "\"", "\\", "\n", "\r", "\t", "\0", ",", "=", "#", "{", "}", "[", ":",
    "\u2028", "é", "→", "😀", "\ud83d", "\udc00", " ", "%0A", "\\u0041", "\u007f", "\uffff"
  };
  private static final long[] EXTREMES = {0, 1, 7, 8, 1L << 20, 1L << 30, 1L << 47};

  @TempDir Path folder;

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString();
  }

  private static long bytes(SplittableRandom random) {
    return random.nextBoolean()
        ? EXTREMES[random.nextInt(EXTREMES.length)]
        : random.nextLong(1L << random.nextInt(1, 48));
  }

  private static long number(SplittableRandom random) {
    return random.nextBoolean() ? Long.MAX_VALUE : bytes(random);
  }

  private static AllocationProfile profile(SplittableRandom random) {
    List<PoolPeak> pools = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      long slotBytes = Math.max(8, bytes(random) & -8L);
      long peak = Math.min(bytes(random), (1L << 47) / slotBytes);
      pools.add(new PoolPeak(name(random), slotBytes, peak, number(random)));
    }
    return new AllocationProfile(
        number(random),
        bytes(random),
        bytes(random),
        bytes(random),
        bytes(random),
        number(random),
        number(random),
        pools);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {211, 212})
  void whatIsSavedIsLoadedWhateverItIsCalled(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve("profile.json");
    for (int step = 0; step < 500; step++) {
      AllocationProfile profile = profile(random);
      profile.save(file);
      assertEquals(profile, AllocationProfile.load(file), "seed=" + seed + " step=" + step);
      assertTrue(profile.options().initialBytes() >= 1 << 20, "seed=" + seed + " step=" + step);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {213, 214})
  void aFileThatSomebodyChangedIsReadOrRefusedWithItsLine(long usual) throws IOException {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve("profile.json");
    int refused = 0;
    for (int step = 0; step < 2000; step++) {
      byte[] bytes = profile(random).toJson().getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        mutate(bytes, random);
      }
      Files.write(file, bytes);
      long lines =
          1 + new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> c == 10).count();
      try {
        AllocationProfile read = AllocationProfile.load(file);
        read.recommendation();
        assertEquals(read, AllocationProfile.ofJson(read.toJson()), "seed=" + seed);
      } catch (ProfileFormatException wrong) {
        refused++;
        assertTrue(
            wrong.line() >= 1 && wrong.line() <= lines && wrong.column() >= 1,
            () -> "seed=" + seed + " " + wrong);
        assertTrue(wrong.toString().matches("(?s).*: line=\\d+ column=\\d+"), wrong::toString);
      }
    }
    assertTrue(refused > 500, "seed=" + seed + " refused=" + refused);
  }

  private static void mutate(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1 -> bytes[at] = (byte) "0123456789\"\\{}[],:.-eE\n ".charAt(random.nextInt(24));
      default -> {
        int length = Math.min(random.nextInt(1, 40), bytes.length - at);
        System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
      }
    }
  }
}
