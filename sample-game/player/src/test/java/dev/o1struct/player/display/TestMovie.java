package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.Completion;
import dev.o1struct.player.action.FunctionBody;
import dev.o1struct.player.action.MachineHooks;
import dev.o1struct.player.action.MachineOptions;
import dev.o1struct.player.action.Program;
import dev.o1struct.player.builtins.BuiltinOptions;
import dev.o1struct.player.builtins.Builtins;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.ActionBlock;
import dev.o1struct.recompiler.swf.Bytes;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.SwfHeader;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.heap.Heap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A movie of 100 × 80 pixels for tests, whose scripts are Java: add tags and scripts, then {@link
 * #start} it. Closing it closes everything, the heap last.
 */
@SuppressWarnings("NullAway.Init") // start() sets what the constructor cannot
public final class TestMovie implements AutoCloseable {
  private final List<Tag> tags = new ArrayList<>();
  private final List<Consumer<ActionMachine>> scripts = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final InputQueue input = new InputQueue();
  private final Heap heap = Heap.open();
  private final ActionMachine machine = new ActionMachine(heap, MachineOptions.FLASH);
  private MoviePlayer player;
  private Builtins builtins;

  /** An empty movie. */
  public TestMovie() {}

  /** Scripts as bodies, looked up when they run. */
  private final class Scripts extends Program {
    Scripts() {
      super(8, new String[0], new int[0][], new FunctionBody[0], scripts.size());
    }

    @Override
    public int run(int body, ActionMachine m, long[] s, long f) {
      scripts.get(body).accept(m);
      return Completion.NORMAL;
    }

    @Override
    public InputStream swf() {
      return InputStream.nullInputStream();
    }
  }

  /** Adds tags to the movie's own timeline. */
  public TestMovie add(Tag... more) {
    tags.addAll(List.of(more));
    return this;
  }

  /** A script that does something. */
  public ActionBlock script(Consumer<ActionMachine> script) {
    scripts.add(script);
    ActionBlock.Origin origin = new ActionBlock.Origin(ActionBlock.Kind.FRAME, 0, 1, 0, 0);
    return new ActionBlock(scripts.size() - 1, Bytes.of(), origin);
  }

  /** A tag whose script writes a line to the log. */
  public Tag logs(String line) {
    return new Tag.DoAction(script(_ -> log.add(line)));
  }

  /** A tag whose script does something. */
  public Tag runs(Consumer<ActionMachine> script) {
    return new Tag.DoAction(script(script));
  }

  /** A tag that places a character under a name. */
  public static Tag place(int depth, int character, String name) {
    return new Tag.PlaceObject(depth, false, character, null, null, -1, name, -1, 0, -1, List.of());
  }

  /** Connects everything; no frame has run yet. */
  public TestMovie start() {
    int frames = (int) tags.stream().filter(Tag.ShowFrame.class::isInstance).count();
    SwfHeader header = new SwfHeader(8, new Rectangle(0, 2000, 0, 1600), 30, frames);
    SwfMovie movie = new SwfMovie(header, tags, List.of());
    player =
        new MoviePlayer(
            machine,
            machine.load(new Scripts()),
            movie,
            "file:///test.swf",
            input,
            () -> builtins.timers().tick(machine));
    machine.connect(
        new MachineHooks(
            player.clips(),
            player.timelines(),
            (names, text) -> log.add(names.toString(text)),
            () -> player.frameNumber() * 33L,
            _ -> 0));
    builtins = Builtins.install(machine, BuiltinOptions.REPEATABLE, player.classRegistry());
    player.installClasses();
    return this;
  }

  /** Plays frames. */
  public TestMovie play(int frames) {
    for (int i = 0; i < frames; i++) {
      player.advanceFrame();
    }
    return this;
  }

  /**
   * Calls a method of the clip at a path, as a script would; a text argument is passed as a string.
   */
  public long call(String path, String method, Object... arguments) {
    for (int i = arguments.length - 1; i >= 0; i--) {
      machine.push(value(arguments[i]));
    }
    long name = Value.handle(machine.string(method));
    return machine.callMethod(Value.object(clip(path)), name, arguments.length);
  }

  /** Reads a property of the clip at a path. */
  public long get(String path, String property) {
    return machine.objects().get(clip(path), property);
  }

  /** Reads a property of the clip at a path as text. */
  public String text(String path, String property) {
    return machine.names().toString(machine.toText(get(path, property)));
  }

  /** Sets a property of the clip at a path. */
  public void set(String path, String property, Object value) {
    long name = Value.handle(machine.string(property));
    machine.objects().set(clip(path), name, value(value));
  }

  /** The object of the clip at a path seen from the root, 0 if there is none. */
  public long clip(String path) {
    long root = ClipStruct.object(player.root());
    return path.isEmpty() ? root : machine.resolveTarget(root, Value.handle(machine.string(path)));
  }

  private long value(Object value) {
    return switch (value) {
      case String text -> machine.string(text);
      case Number number -> Value.number(number.doubleValue());
      case Boolean bool -> Value.bool(bool);
      default -> throw new IllegalArgumentException("no value of a script: " + value);
    };
  }

  /** What scripts logged and traced. */
  public List<String> log() {
    return log;
  }

  /** Where input can be posted. */
  public InputQueue input() {
    return input;
  }

  /** The player. */
  public MoviePlayer player() {
    return player;
  }

  /** The machine. */
  public ActionMachine machine() {
    return machine;
  }

  /** The heap. */
  public Heap heap() {
    return heap;
  }

  /** Ends the player, the built-ins and the machine; the heap stays for questions. */
  public void stop() {
    player.close();
    builtins.close();
    machine.close();
  }

  @Override
  public void close() {
    stop();
    heap.close();
  }
}
