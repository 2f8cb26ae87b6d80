package dev.o1struct.player.launch;

import dev.o1struct.player.action.Program;
import dev.o1struct.player.display.MoviePlayer;
import dev.o1struct.player.render.GameWindow;
import dev.o1struct.player.render.Pacer;
import dev.o1struct.player.render.StagePainter;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.ProfileFormatException;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.tools.AllocationProfile;
import java.awt.AWTError;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** One run of a movie, in a window or without: frames, screenshots, traces, statistics. */
public final class Playback {
  private final Program program;
  private final SwfMovie swf;
  private final String title;
  private final PlayOptions options;
  private final AllocationMeter allocation;
  private boolean isHaltTold;

  /** Nothing happens until {@link #play}. */
  public Playback(Program program, SwfMovie swf, String title, PlayOptions options) {
    this.program = program;
    this.swf = swf;
    this.title = title;
    this.options = options;
    this.allocation = new AllocationMeter(options.frameLimit());
  }

  /**
   * Plays to the end: the frame limit, the window's closing or the movie's own wish.
   *
   * @throws PlayException when a file cannot be written or the window cannot be opened
   */
  public void play() throws PlayException {
    List<OutputStream> outputs = new ArrayList<>(List.of(System.out));
    try (OutputStream file = traceFile()) {
      if (options.trace != null) {
        outputs.add(file);
      }
      play(new TraceWriter(outputs));
    } catch (HeapExhaustedException full) {
      throw new PlayException("the movie needs more memory than it may have: " + full.getMessage());
    } catch (UncheckedIOException full) {
      throw new PlayException(String.valueOf(full.getMessage()), full);
    } catch (IOException closing) {
      throw new PlayException("the trace cannot be written: " + closing.getMessage(), closing);
    }
  }

  private OutputStream traceFile() throws PlayException {
    if (options.trace == null) {
      return OutputStream.nullOutputStream();
    }
    try {
      return new FileOutputStream(options.trace);
    } catch (IOException refused) {
      throw new PlayException("cannot write the trace: " + refused.getMessage(), refused);
    }
  }

  private void play(TraceWriter trace) throws PlayException {
    PlayClock clock = new PlayClock(options.clockKind(), swf.header().frameRate());
    try (Player player = open(clock, trace)) {
      if (options.lacksDisplay()) {
        System.err.println(
            "play: no display found, playing " + options.frameLimit() + " frames headless");
      }
      if (options.headless) {
        playHeadless(player);
      } else {
        playInWindow(player);
      }
      if (options.profile != null) {
        saveProfile(player.profile(), options.profile.toPath());
      }
      HeapStatistics playing = player.statistics();
      player.end();
      if (options.statistics) {
        new StatisticsReport(System.err).print(playing, player.statistics(), allocation.summary());
      }
    }
  }

  private static void saveProfile(AllocationProfile run, Path file) throws PlayException {
    try {
      (Files.exists(file) ? AllocationProfile.load(file).merge(run) : run).save(file);
    } catch (ProfileFormatException wrong) {
      throw new PlayException(
          "--profile names a file that is no profile: " + wrong.getMessage(), wrong);
    } catch (UncheckedIOException refused) {
      throw new PlayException("cannot write the profile: " + refused.getMessage(), refused);
    }
  }

  /** Makes the player; a wrong setting of the runtime is the user's to mend. */
  private Player open(PlayClock clock, TraceWriter trace) throws PlayException {
    try {
      return new Player(program, swf, title, clock, trace);
    } catch (IllegalSettingException wrong) {
      throw new PlayException(String.valueOf(wrong.getMessage()), wrong);
    } catch (ExceptionInInitializerError failed) {
      // The address space is made when its class is initialised.
      Throwable cause = failed.getCause();
      if (cause instanceof IllegalSettingException || cause instanceof AddressSpaceException) {
        throw new PlayException(String.valueOf(cause.getMessage()), cause);
      }
      throw failed;
    }
  }

  private void playHeadless(Player player) throws PlayException {
    StagePainter painter = new StagePainter(player.movie());
    while (isPlaying(player.movie())) {
      frame(player, painter);
    }
  }

  private void playInWindow(Player player) throws PlayException {
    MoviePlayer movie = player.movie();
    StagePainter painter = new StagePainter(movie);
    Pacer pacer = new Pacer(movie.frameRate());
    try (GameWindow window =
        GameWindow.open(title, movie.width(), movie.height(), player.input())) {
      while (window.isOpen() && isPlaying(movie)) {
        frame(player, painter);
        window.hideCursor(movie.isCursorHidden());
        if (!pacer.isLate()) {
          window.draw(painter::paint);
        }
        pacer.awaitNext();
      }
    } catch (AWTError | java.awt.HeadlessException noDisplay) {
      throw new PlayException("cannot open a window: " + noDisplay.getMessage(), noDisplay);
    }
  }

  private boolean isPlaying(MoviePlayer movie) {
    return frameNumber(movie) < options.frameLimit() && !movie.isQuitting();
  }

  /**
   * The frame as users count it. A movie of one frame is a program: its first frame only starts the
   * scripts, which then run once in each frame after it. So it is number 0, and frame N is the one
   * in which they have run N times. The frames of longer movies have the numbers of their
   * timelines.
   */
  private static int frameNumber(MoviePlayer movie) {
    return movie.header().frameCount() <= 1 ? movie.frameNumber() - 1 : movie.frameNumber();
  }

  private void frame(Player player, StagePainter painter) throws PlayException {
    MoviePlayer movie = player.movie();
    allocation.startFrame();
    movie.advanceFrame();
    allocation.endFrame();
    String halted = player.haltMessage();
    if (halted != null && !isHaltTold) {
      isHaltTold = true;
      System.err.println("play: " + halted);
    }
    File shot = options.screenshots.isEmpty() ? null : options.screenshots.get(frameNumber(movie));
    if (shot != null) {
      save(painter, shot);
    }
  }

  private static void save(StagePainter painter, File shot) throws PlayException {
    try {
      if (!ImageIO.write(painter.image(), "png", shot)) {
        throw new IOException("no PNG writer in this Java runtime");
      }
    } catch (IOException refused) {
      throw new PlayException("cannot write the screenshot: " + refused.getMessage(), refused);
    }
  }
}
