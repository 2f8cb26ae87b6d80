package dev.o1struct.player.launch;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.LoadedProgram;
import dev.o1struct.player.action.MachineHooks;
import dev.o1struct.player.action.MachineOptions;
import dev.o1struct.player.action.Program;
import dev.o1struct.player.action.TraceSink;
import dev.o1struct.player.builtins.BuiltinOptions;
import dev.o1struct.player.builtins.Builtins;
import dev.o1struct.player.display.InputQueue;
import dev.o1struct.player.display.MoviePlayer;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.statistics.HeapStatistics;
import dev.o1struct.runtime.tools.AllocationProfile;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The composition root of one movie: makes the heap, the machine, the built-ins and the display,
 * connects them, and takes them down in order. Belongs to the thread that made it.
 */
public final class Player implements AutoCloseable {
  private final Heap heap = Heap.open();
  private final ActionMachine machine;
  private final Builtins builtins;
  private final InputQueue input = new InputQueue();
  private final MoviePlayer movie;
  private boolean ended;

  /**
   * Makes a player whose first frame has not run yet.
   *
   * @param program the recompiled scripts
   * @param swf the same movie's timeline
   * @param url what the movie is told of where it came from
   * @param clock where the scripts get their time; moved on by one frame in each frame
   * @param trace where traces go
   */
  public Player(Program program, SwfMovie swf, String url, PlayClock clock, TraceSink trace) {
    BuiltinOptions options = BuiltinOptions.REPEATABLE;
    machine = new ActionMachine(heap, MachineOptions.FLASH);
    LoadedProgram loaded = machine.load(program);
    movie = new MoviePlayer(machine, loaded, swf, url, input, () -> tick(clock));
    SplittableRandom random = new SplittableRandom(options.seed());
    machine.connect(
        new MachineHooks(movie.clips(), movie.timelines(), trace, clock, random::nextInt));
    builtins = Builtins.install(machine, options, movie.classRegistry());
    movie.installClasses();
  }

  private void tick(PlayClock clock) {
    clock.frame();
    builtins.timers().tick(machine);
  }

  /** The movie, to be advanced frame by frame and drawn. */
  public MoviePlayer movie() {
    return movie;
  }

  /** Why Flash would run no more scripts: too deep a recursion, too long a loop; null otherwise. */
  @Nullable String haltMessage() {
    return machine.haltMessage();
  }

  /** Where a window puts its events. */
  public InputQueue input() {
    return input;
  }

  /** Who holds what now. */
  public HeapStatistics statistics() {
    return heap.statistics();
  }

  /** What the movie has needed of memory so far. */
  public AllocationProfile profile() {
    return AllocationProfile.of(heap);
  }

  /**
   * Ends the movie: everything that it holds goes back to its pool; what is left then is a leak.
   */
  public void end() {
    if (!ended) {
      ended = true;
      movie.close();
      builtins.close();
      machine.close();
    }
  }

  @Override
  public void close() {
    try {
      end();
    } finally {
      heap.close();
    }
  }
}
