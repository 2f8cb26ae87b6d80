package dev.o1struct.player.launch;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every way of playing a movie shares: see the usage text of each. */
public final class PlayOptions {
  /** Where time comes from. */
  public enum ClockKind {
    /** Each frame takes exactly one period of the movie's rate: runs are reproducible. */
    VIRTUAL,
    /** The machine's clock. */
    REAL
  }

  private static final int FRAMES_WITHOUT_A_WINDOW = 600;

  @Option(names = "--headless", description = "Play without a window, as fast as the machine can.")
  boolean headless;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description =
          "End after N frames; the start of a one-frame movie is frame 0 (default: "
              + FRAMES_WITHOUT_A_WINDOW
              + " headless, no end in a window).")
  @Nullable Integer frames;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write the movie's traces to FILE too.")
  @Nullable File trace;

  @Option(
      names = "--screenshot",
      paramLabel = "FRAME=FILE.png",
      description = "Save the picture after FRAME; may be repeated.")
  Map<Integer, File> screenshots = new LinkedHashMap<>();

  @Option(names = "--stats", description = "Print what every pool and heap holds, on stderr.")
  boolean statistics;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "Write to FILE what the run needed of memory, together with the runs that FILE tells of.")
  @Nullable File profile;

  @Option(
      names = "--clock",
      paramLabel = "virtual|real",
      description = "Where getTimer gets its time (default: virtual headless, real in a window).")
  @Nullable ClockKind clock;

  private boolean lacksDisplay;

  /** What is played with no option given. */
  public PlayOptions() {}

  /**
   * The number of frames to play; {@link Integer#MAX_VALUE} in a window without {@code --frames}.
   */
  int frameLimit() {
    if (frames != null) {
      return frames;
    }
    return headless ? FRAMES_WITHOUT_A_WINDOW : Integer.MAX_VALUE;
  }

  /** Is the movie played headless only because there is no display? */
  boolean lacksDisplay() {
    return lacksDisplay;
  }

  /** The clock asked for, or the one that suits the way of playing. */
  ClockKind clockKind() {
    if (clock != null) {
      return clock;
    }
    return headless ? ClockKind.VIRTUAL : ClockKind.REAL;
  }

  /**
   * Plays headless where there is no display; refuses numbers that mean nothing. To be called once,
   * before anything else is asked.
   */
  void settle() throws PlayException {
    lacksDisplay = !headless && GraphicsEnvironment.isHeadless();
    headless |= lacksDisplay;
    if (frames != null && frames < 1) {
      throw new PlayException("--frames wants a number from 1 on: frames=" + frames);
    }
    for (Map.Entry<Integer, File> shot : screenshots.entrySet()) {
      if (shot.getKey() < 1 || shot.getKey() > frameLimit()) {
        throw new PlayException(
            "--screenshot wants a frame from 1 to " + frameLimit() + ": frame=" + shot.getKey());
      }
      if (!shot.getValue().getName().endsWith(".png")) {
        throw new PlayException("--screenshot writes PNG only: file=" + shot.getValue());
      }
      checkFolder("--screenshot", shot.getValue());
    }
    if (trace != null) {
      checkFolder("--trace", trace);
    }
    if (profile != null) {
      checkFolder("--profile", profile);
    }
  }

  /** Recompiling takes seconds: better to say before it that its result could not be kept. */
  private static void checkFolder(String option, File file) throws PlayException {
    File folder = file.getAbsoluteFile().getParentFile();
    if (file.isDirectory() || folder == null || !folder.isDirectory()) {
      throw new PlayException(option + " names no file in a folder that exists: file=" + file);
    }
  }
}
