package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.ClipHooks;
import dev.o1struct.player.action.LoadedProgram;
import dev.o1struct.player.action.TimelineHooks;
import dev.o1struct.player.builtins.ClassRegistry;
import dev.o1struct.recompiler.swf.SwfHeader;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.Tag;

/**
 * Plays one movie on one machine, frame by frame. The order of a frame is Flash's: input, then
 * every clip from the youngest to the oldest gets its event and moves its playhead, then the
 * scripts that this made due run, then intervals, then what nobody needs any more is freed.
 *
 * <p>Composition: make it, install the built-in classes with {@link #classRegistry}, connect the
 * machine to {@link #clips} and {@link #timelines}, call {@link #installClasses}, then {@link
 * #advanceFrame} for every frame and {@link #close} before the machine. All on the machine's
 * thread; only the {@link InputQueue} may be fed from others.
 */
public final class MoviePlayer implements AutoCloseable {
  private static final double SLOWEST_RATE = 0.01;
  private static final long MILLIS_PER_SECOND = 1000;

  private final Stage stage;
  private final Library library;
  private final Playhead playhead;
  private final ActionRunner runner;
  private final ClipMembers members;
  private final TimelineCommands commands;
  private final InputDispatcher input;
  private final DisplayClasses classes;
  private final Runnable heartbeat;
  private int frameNumber;
  private boolean closed;

  /**
   * Makes a player whose first frame has not run yet.
   *
   * @param program the movie's scripts, loaded on the machine
   * @param movie the movie's timeline and definitions
   * @param url where it came from, for {@code _url}
   * @param input where keyboard and mouse events arrive
   * @param heartbeat called once in every frame after its scripts: advances the clock and runs the
   *     intervals due
   */
  public MoviePlayer(
      ActionMachine machine,
      LoadedProgram program,
      SwfMovie movie,
      String url,
      InputQueue input,
      Runnable heartbeat) {
    this.heartbeat = heartbeat;
    library = new Library(movie, machine.names());
    movie.tags().forEach(tag -> limit(machine, tag));
    stage = new Stage(machine, program, movie.header(), library, url);
    playhead = new Playhead(stage);
    runner = new ActionRunner(stage, playhead.placer());
    TargetPaths paths = new TargetPaths(machine);
    members = new ClipMembers(stage, new ClipProperties(stage, paths), paths);
    ClipCommands actions = new ClipCommands(stage, playhead);
    commands = new TimelineCommands(stage, playhead, actions);
    classes = new DisplayClasses(stage, playhead, actions);
    this.input = new InputDispatcher(stage, input, classes, runner);
  }

  private static void limit(ActionMachine machine, Tag tag) {
    if (tag instanceof Tag.ScriptLimits limits) {
      int depth = Math.max(1, limits.recursionDepth());
      machine.setLimits(depth, limits.timeout() * MILLIS_PER_SECOND);
    }
  }

  /** What the machine asks about clips. */
  public ClipHooks clips() {
    return members;
  }

  /** What the machine asks of timelines. */
  public TimelineHooks timelines() {
    return commands;
  }

  /** Where Object.registerClass puts classes. */
  public ClassRegistry classRegistry() {
    return stage.classes();
  }

  /**
   * Installs MovieClip, Key, Mouse, Stage and their kin, and makes the root clip. Once, after the
   * other built-ins.
   */
  public void installClasses() {
    classes.install();
    long root = stage.clips().create(ClipKind.MOVIE, Library.MAIN);
    stage.root(root);
    stage.clips().running().add(root);
  }

  /**
   * Plays one frame.
   *
   * @throws IllegalStateException before {@link #installClasses} and after {@link #close}
   */
  public void advanceFrame() {
    if (stage.root() == 0) {
      throw new IllegalStateException("the player is not playing: frame=" + frameNumber);
    }
    frameNumber++;
    input.dispatch();
    stage.removal().finish();
    RunList running = stage.clips().running();
    for (long clip = running.begin(); clip != 0; clip = running.next()) {
      playhead.advance(clip);
    }
    runner.run();
    stage.drag().update();
    heartbeat.run();
    runner.run();
    stage.machine().endFrame();
  }

  /** Frames played so far. */
  public int frameNumber() {
    return frameNumber;
  }

  /** True once the movie has asked to be closed. */
  public boolean isQuitting() {
    return stage.isQuitting();
  }

  /** True while a script has hidden the cursor. */
  public boolean isCursorHidden() {
    return stage.pointer().isCursorHidden();
  }

  /** Frames per second, above 0. */
  public double frameRate() {
    return Math.max(SLOWEST_RATE, stage.header().frameRate());
  }

  /** Width of the stage in pixels, at least 1. */
  public int width() {
    return pixels(stage.header().frameSize().width());
  }

  /** Height of the stage in pixels, at least 1. */
  public int height() {
    return pixels(stage.header().frameSize().height());
  }

  private static int pixels(int twips) {
    return Math.max(1, Math.ceilDiv(twips, Twips.PER_PIXEL));
  }

  /** What the file says of itself. */
  public SwfHeader header() {
    return stage.header();
  }

  /** Color of the stage, 0xAARRGGBB. */
  public int background() {
    return stage.background();
  }

  /** The clip at the bottom of the display list, 0 when nothing is shown. */
  public long root() {
    return stage.root();
  }

  /** The definitions that clips show. */
  public Library library() {
    return library;
  }

  /**
   * Removes everything from the stage and gives back all that the display holds; scripts do not run
   * any more.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    stage.queue().clear();
    if (stage.root() != 0) {
      stage.removal().close(stage.root());
      stage.root(0);
    }
    stage.queue().clear();
    stage.clips().close();
    classes.close();
    stage.classes().close();
    stage.events().close();
    members.close();
    library.close();
  }
}
