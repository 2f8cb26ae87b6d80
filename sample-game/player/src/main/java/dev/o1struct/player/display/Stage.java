package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.LoadedProgram;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.SwfHeader;

/**
 * What the parts of the display share: the movie, its root clip, the queue of due scripts, and the
 * input devices.
 */
final class Stage {
  private static final int WHITE = 0xFFFF_FFFF;

  private final ActionMachine machine;
  private final LoadedProgram program;
  private final SwfHeader header;
  private final Library library;
  private final String url;
  private final Clips clips;
  private final ActionQueue queue;
  private final ClipEvents events;
  private final EventNames eventNames;
  private final Keyboard keyboard = new Keyboard();
  private final Pointer pointer = new Pointer();
  private final Drag drag = new Drag(pointer);
  private final Picker picker;
  private final PointerFocus pointerFocus;
  private final Removal removal;
  private final StageView view;
  private final RegisteredClasses classes;
  private int background = WHITE;
  private long root;
  private boolean quitting;

  Stage(
      ActionMachine machine, LoadedProgram program, SwfHeader header, Library library, String url) {
    this.machine = machine;
    this.program = program;
    this.header = header;
    this.library = library;
    this.url = url;
    clips = new Clips(machine);
    queue = new ActionQueue(machine.objects());
    eventNames = new EventNames(machine.names());
    events = new ClipEvents(library, queue, eventNames, machine.objects());
    picker = new Picker(this);
    pointerFocus = new PointerFocus(pointer, picker, events);
    removal = new Removal(clips, events, drag, pointerFocus);
    classes = new RegisteredClasses(machine);
    Rectangle size = header.frameSize();
    view = new StageView(Twips.pixels(size.width()), Twips.pixels(size.height()));
  }

  ActionMachine machine() {
    return machine;
  }

  LoadedProgram program() {
    return program;
  }

  SwfHeader header() {
    return header;
  }

  Library library() {
    return library;
  }

  /** Where the movie came from, as {@code _url} shows it. */
  String url() {
    return url;
  }

  Clips clips() {
    return clips;
  }

  ActionQueue queue() {
    return queue;
  }

  ClipEvents events() {
    return events;
  }

  EventNames eventNames() {
    return eventNames;
  }

  Keyboard keyboard() {
    return keyboard;
  }

  Pointer pointer() {
    return pointer;
  }

  Drag drag() {
    return drag;
  }

  Picker picker() {
    return picker;
  }

  PointerFocus pointerFocus() {
    return pointerFocus;
  }

  Removal removal() {
    return removal;
  }

  StageView view() {
    return view;
  }

  RegisteredClasses classes() {
    return classes;
  }

  /** The movie's own clip, {@code _level0}; 0 before it is made and after it is removed. */
  long root() {
    return root;
  }

  void root(long clip) {
    root = clip;
  }

  /**
   * Hears what getURL asks for. Of all that only the command to quit means something here: nothing
   * is loaded.
   */
  void commandLine(String url) {
    if (url.equalsIgnoreCase("FSCommand:quit")) {
      quitting = true;
    }
  }

  /** True once the movie has asked to be closed. */
  boolean isQuitting() {
    return quitting;
  }

  /** Color of the stage, 0xAARRGGBB. */
  int background() {
    return background;
  }

  void background(int argb) {
    background = argb;
  }
}
