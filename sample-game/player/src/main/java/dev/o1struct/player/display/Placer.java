package dev.o1struct.player.display;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.structs.EnumeratedNameStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.ClipEvent;
import dev.o1struct.recompiler.swf.ColorTransform;
import dev.o1struct.recompiler.swf.Matrix;
import dev.o1struct.recompiler.swf.Tag;

/**
 * Puts clips on the display list, for a timeline's tags or for a script, and changes them by tags.
 */
final class Placer {
  private final Stage stage;
  private final Playhead playhead;

  Placer(Stage stage, Playhead playhead) {
    this.stage = stage;
    this.playhead = playhead;
  }

  /** Carries out a tag of the parent's timeline on its frame of that number. */
  void place(long parent, FrameAction.Place place, int frame) {
    int depth = place.tag().depth();
    long present = DisplayList.atDepth(parent, depth);
    if (place.changes()) {
      if (present != 0) {
        apply(present, place.tag());
      }
    } else if (place.replaces() && present != 0) {
      replace(present, place.tag(), frame);
    } else {
      instantiate(parent, place, frame);
    }
  }

  /** Another character in the same place: shapes change, movie clips stay what they are. */
  void replace(long clip, Tag.PlaceObject tag, int frame) {
    boolean shape = stage.library().kind(tag.characterId()) == ClipKind.SHAPE;
    if (ClipStruct.kind(clip) == ClipKind.SHAPE && shape) {
      ClipStruct.character(clip, tag.characterId());
    }
    apply(clip, tag);
    ClipStruct.placeFrame(clip, frame);
  }

  /** Makes a clip as a tag says, in place of what stands at its depth, and runs its first frame. */
  void instantiate(long parent, FrameAction.Place place, int frame) {
    Tag.PlaceObject tag = place.tag();
    int kind = stage.library().kind(tag.characterId());
    if (kind < 0 || ClipFlags.has(parent, ClipFlags.REMOVED)) {
      return;
    }
    long clip = stage.clips().create(kind, tag.characterId());
    link(parent, clip, tag.depth());
    ClipStruct.placeFrame(clip, frame);
    apply(clip, tag);
    ClipStruct.clipDepth(clip, Math.max(0, tag.clipDepth()));
    ClipStruct.handlers(clip, place.handlers());
    stage.clips().rename(clip, place.name());
    if (kind == ClipKind.MOVIE) {
      start(clip);
      constructLater(clip);
      playhead.advance(clip);
    } else if (kind == ClipKind.BUTTON) {
      stage.clips().nameByNumber(clip);
      Buttons.show(this, stage, clip, tag.characterId());
    }
  }

  /** Applies the transform of a tag, unless a script has taken the clip over. */
  void apply(long clip, Tag.PlaceObject tag) {
    if (ClipFlags.has(clip, ClipFlags.TRANSFORMED)) {
      return;
    }
    Matrix matrix = tag.matrix();
    if (matrix != null) {
      setMatrix(clip, matrix);
    }
    ColorTransform colors = tag.colorTransform();
    if (colors != null) {
      setTint(ClipStruct.tint(clip), colors);
    }
    if (tag.visibility() >= 0) {
      ClipFlags.put(clip, ClipFlags.VISIBLE, tag.visibility() != 0);
    }
  }

  /** Applies a tag to a clip that a goto back keeps: what the tag leaves out is as at first. */
  void reset(long clip, Tag.PlaceObject tag) {
    if (!ClipFlags.has(clip, ClipFlags.TRANSFORMED)) {
      ClipTransform.reset(clip);
      apply(clip, tag);
    }
  }

  /**
   * Makes a clip for a script: it stands at the depth, in place of what stood there, but has not
   * run yet. 0 if the parent has left the stage, as it may while a script's arguments are
   * converted: its struct goes with its object, whatever stands in it.
   */
  long make(long parent, int character, long name, int depth) {
    if (ClipFlags.has(parent, ClipFlags.REMOVED)) {
      return 0;
    }
    long clip = stage.clips().create(ClipKind.MOVIE, character);
    ClipFlags.add(clip, ClipFlags.SCRIPTED);
    stage.clips().rename(clip, name);
    link(parent, clip, depth);
    return clip;
  }

  /**
   * Runs a clip made by a script for the first time: its first frame, the properties of an object,
   * then its class.
   *
   * @param properties handle of the object whose properties the clip gets, 0 for none
   */
  void launch(long clip, long properties) {
    start(clip);
    long object = ClipStruct.object(clip);
    long constructor = constructor(clip);
    if (constructor != 0) {
      inherit(object, constructor);
    }
    playhead.advance(clip);
    if (properties != 0) {
      copy(properties, object);
    }
    if (constructor != 0) {
      stage.machine().constructOn(object, constructor, 0);
    } else {
      constructLater(clip);
    }
  }

  /** Runs a clip's construct handlers and its class, when their turn in the queue has come. */
  void construct(long clip) {
    long constructor = constructor(clip);
    long object = ClipStruct.object(clip);
    if (constructor != 0) {
      inherit(object, constructor);
    }
    for (ClipAction handler : stage.events().handlers(clip)) {
      if (handler.on(ClipEvent.CONSTRUCT)) {
        stage.machine().runScript(stage.program(), handler.actions().scriptIndex(), object);
      }
    }
    if (constructor != 0) {
      stage.machine().constructOn(object, constructor, 0);
    }
  }

  private void start(long clip) {
    stage.clips().nameByNumber(clip);
    stage.clips().running().add(clip);
    stage.events().sendInitialize(clip);
  }

  private void constructLater(long clip) {
    if (ClipStruct.handlers(clip) != 0 || constructor(clip) != 0) {
      long object = ClipStruct.object(clip);
      stage.queue().add(ActionQueue.CONSTRUCT, ActionQueue.CONSTRUCTION, object, 0, false);
    }
  }

  private long constructor(long clip) {
    return stage.classes().constructor(stage.library().exportName(ClipStruct.character(clip)));
  }

  private void inherit(long object, long constructor) {
    ObjectStore objects = stage.machine().objects();
    long prototype = Value.objectOrNull(objects.get(constructor, "prototype"));
    if (prototype != 0) {
      objects.setPrototype(object, prototype);
    }
  }

  private void copy(long from, long to) {
    ObjectStore objects = stage.machine().objects();
    long names = objects.enumerate(from);
    for (long entry = names; entry != 0; entry = EnumeratedNameStruct.next(entry)) {
      long name = EnumeratedNameStruct.name(entry);
      objects.set(to, name, objects.get(from, name));
    }
    objects.nameLists().free(names);
  }

  private void link(long parent, long clip, int depth) {
    long present = DisplayList.atDepth(parent, depth);
    if (present != 0) {
      stage.removal().remove(present);
    }
    ClipStruct.depth(clip, depth);
    DisplayList.link(parent, clip);
  }

  private static void setMatrix(long clip, Matrix from) {
    long matrix = ClipStruct.matrix(clip);
    AffineStruct.a(matrix, from.a());
    AffineStruct.b(matrix, from.b());
    AffineStruct.c(matrix, from.c());
    AffineStruct.d(matrix, from.d());
    AffineStruct.tx(matrix, from.tx());
    AffineStruct.ty(matrix, from.ty());
    ClipFlags.remove(clip, ClipFlags.SCALED);
  }

  private static void setTint(long tint, ColorTransform from) {
    TintStruct.redFactor(tint, (short) from.redMultiplier());
    TintStruct.greenFactor(tint, (short) from.greenMultiplier());
    TintStruct.blueFactor(tint, (short) from.blueMultiplier());
    TintStruct.alphaFactor(tint, (short) from.alphaMultiplier());
    TintStruct.redOffset(tint, (short) from.redAddend());
    TintStruct.greenOffset(tint, (short) from.greenAddend());
    TintStruct.blueOffset(tint, (short) from.blueAddend());
    TintStruct.alphaOffset(tint, (short) from.alphaAddend());
  }
}
