package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/**
 * The properties of clips that the file format numbers: {@code _x} to {@code _ymouse}. Reading one
 * is constant time but for sizes, which are measured, and paths.
 */
final class ClipProperties {
  /** How many there are. */
  static final int COUNT = 22;

  static final int X = 0;
  static final int Y = 1;
  static final int X_SCALE = 2;
  static final int Y_SCALE = 3;
  static final int CURRENT_FRAME = 4;
  static final int TOTAL_FRAMES = 5;
  static final int ALPHA = 6;
  static final int VISIBLE = 7;
  static final int WIDTH = 8;
  static final int HEIGHT = 9;
  static final int ROTATION = 10;
  static final int TARGET = 11;
  static final int FRAMES_LOADED = 12;
  static final int NAME = 13;
  static final int DROP_TARGET = 14;
  static final int URL = 15;
  static final int HIGH_QUALITY = 16;
  static final int FOCUS_RECT = 17;
  static final int SOUND_BUFFER_TIME = 18;
  static final int QUALITY = 19;
  static final int X_MOUSE = 20;
  static final int Y_MOUSE = 21;

  private static final String[] NAMES = {
    "_x",
    "_y",
    "_xscale",
    "_yscale",
    "_currentframe",
    "_totalframes",
    "_alpha",
    "_visible",
    "_width",
    "_height",
    "_rotation",
    "_target",
    "_framesloaded",
    "_name",
    "_droptarget",
    "_url",
    "_highquality",
    "_focusrect",
    "_soundbuftime",
    "_quality",
    "_xmouse",
    "_ymouse"
  };

  private final Stage stage;
  private final ActionMachine machine;
  private final TargetPaths paths;
  private final ClipSize size;
  private final Space space = new Space();
  private double soundBufferTime = 5;
  private boolean focusRect = true;

  ClipProperties(Stage stage, TargetPaths paths) {
    this.stage = stage;
    this.machine = stage.machine();
    this.paths = paths;
    size = new ClipSize(stage.library());
  }

  /** The name of a property by its number. */
  static String name(int index) {
    return NAMES[index];
  }

  /** A property of a clip as a value; undefined for a number that is none. */
  long get(long clip, int index) {
    return switch (index) {
      case X -> Value.number(ClipTransform.x(clip));
      case Y -> Value.number(ClipTransform.y(clip));
      case X_SCALE -> Value.number(ClipTransform.scaleX(clip) * 100);
      case Y_SCALE -> Value.number(ClipTransform.scaleY(clip) * 100);
      case CURRENT_FRAME -> frames(clip, ClipStruct.frame(clip));
      case TOTAL_FRAMES, FRAMES_LOADED -> frames(clip, length(clip));
      case ALPHA -> Value.number(ClipTransform.alpha(clip));
      case VISIBLE -> Value.bool(ClipFlags.has(clip, ClipFlags.VISIBLE));
      case WIDTH -> Value.number(size.width(clip));
      case HEIGHT -> Value.number(size.height(clip));
      case ROTATION -> Value.number(ClipTransform.rotation(clip));
      case TARGET -> paths.slashPath(clip);
      case NAME -> name(clip);
      case DROP_TARGET -> dropTarget(clip);
      case URL -> machine.string(stage.url());
      case X_MOUSE, Y_MOUSE -> pointer(clip, index == X_MOUSE);
      default -> global(index);
    };
  }

  private long global(int index) {
    return switch (index) {
      case HIGH_QUALITY -> Value.number(highQuality());
      case FOCUS_RECT -> focusRect();
      case SOUND_BUFFER_TIME -> Value.number(soundBufferTime);
      case QUALITY -> machine.string(stage.view().quality());
      default -> Value.UNDEFINED;
    };
  }

  private long focusRect() {
    return machine.version() < 6 ? Value.number(focusRect ? 1 : 0) : Value.bool(focusRect);
  }

  private int highQuality() {
    return switch (stage.view().quality()) {
      case "BEST" -> 2;
      case "HIGH" -> 1;
      default -> 0;
    };
  }

  private static long frames(long clip, int number) {
    return ClipStruct.kind(clip) == ClipKind.MOVIE ? Value.number(number) : Value.UNDEFINED;
  }

  private int length(long clip) {
    return stage.library().timeline(ClipStruct.character(clip)).length();
  }

  private long name(long clip) {
    long name = ClipStruct.name(clip);
    return Value.string(name == 0 ? stage.clips().names().empty() : name);
  }

  private long dropTarget(long clip) {
    if (stage.drag().clip() != clip) {
      return Value.string(stage.clips().names().empty());
    }
    long target = stage.picker().clipAt(stage.pointer().x(), stage.pointer().y(), clip);
    return target == 0 ? Value.string(stage.clips().names().empty()) : paths.slashPath(target);
  }

  private long pointer(long clip, boolean horizontal) {
    space.toClip(clip, stage.pointer().x(), stage.pointer().y());
    return Value.number(Twips.pixels(Math.rint(horizontal ? space.x() : space.y())));
  }

  /**
   * Sets a property of a clip. What is no finite number leaves the numeric ones as they are; those
   * that can only be read stay as they are.
   */
  void set(long clip, int index, long value) {
    if (Value.isObject(value)) {
      // Converting it may run a script, which may remove the clip.
      machine.keep(ClipArguments.value(clip));
    }
    switch (index) {
      case NAME -> stage.clips().rename(clip, machine.toText(value));
      case QUALITY -> stage.view().quality(machine.names().toString(machine.toText(value)));
      case FOCUS_RECT -> focusRect = machine.toBoolean(value);
      default -> {
        double number = Value.isNothing(value) ? Double.NaN : machine.toNumber(value);
        if (Double.isFinite(number)) {
          setNumber(clip, index, number);
        }
      }
    }
  }

  private void setNumber(long clip, int index, double number) {
    switch (index) {
      case X -> ClipTransform.x(clip, number);
      case Y -> ClipTransform.y(clip, number);
      case X_SCALE -> ClipTransform.scaleX(clip, number / 100);
      case Y_SCALE -> ClipTransform.scaleY(clip, number / 100);
      case ALPHA -> ClipTransform.alpha(clip, number);
      case VISIBLE -> ClipFlags.put(clip, ClipFlags.VISIBLE, number != 0);
      case WIDTH -> size.width(clip, number);
      case HEIGHT -> size.height(clip, number);
      case ROTATION -> ClipTransform.rotation(clip, number);
      case HIGH_QUALITY ->
          stage.view().quality(number >= 2 ? "BEST" : number >= 1 ? "HIGH" : "LOW");
      case SOUND_BUFFER_TIME -> soundBufferTime = number;
      default -> {}
    }
  }
}
