package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;

/**
 * Makes clips and gives them back. A movie clip's struct lives as long as its script object: the
 * display list holds one reference to the object, and when the last reference goes, so does the
 * struct. Shapes have no object and go when they leave the display list.
 */
final class Clips implements AutoCloseable {
  private final ObjectStore objects;
  private final NamePool names;
  private final StructPool<Clip> pool;
  private final DrawingPen pen;
  private final RunList running = new RunList();
  private long moviePrototype;
  private long buttonPrototype;
  private int instances;

  Clips(ActionMachine machine) {
    objects = machine.objects();
    names = machine.heap().names();
    pool = ClipStruct.pool(machine.heap());
    pen = new DrawingPen(machine.heap().blocks("Drawing"));
    objects.setPayloadOwner(ObjectKind.CLIP, (_, clip) -> free(clip));
    objects.setPayloadOwner(ObjectKind.BUTTON, (_, clip) -> free(clip));
  }

  /** Which objects new clips inherit from; both live as long as the machine. */
  void setPrototypes(long movie, long button) {
    moviePrototype = movie;
    buttonPrototype = button;
  }

  /**
   * A new clip on no display list, shown as it is defined; the caller must link it or {@link #drop}
   * it.
   */
  long create(int kind, int character) {
    long clip = pool.allocateZeroed();
    ClipStruct.kind(clip, kind);
    ClipStruct.character(clip, character);
    ClipStruct.flags(clip, ClipFlags.VISIBLE | ClipFlags.PLAYING);
    ClipTransform.reset(clip);
    if (kind != ClipKind.SHAPE) {
      boolean movie = kind == ClipKind.MOVIE;
      long prototype = movie ? moviePrototype : buttonPrototype;
      int objectKind = movie ? ObjectKind.CLIP : ObjectKind.BUTTON;
      long object = objects.newObject(prototype, objectKind, clip);
      objects.retain(object);
      ClipStruct.object(clip, object);
    }
    return clip;
  }

  /** The display list's reference goes; the clip is freed unless a script still knows it. */
  void drop(long clip) {
    ClipFlags.add(clip, ClipFlags.REMOVED);
    running.remove(clip);
    long object = ClipStruct.object(clip);
    if (object == 0) {
      free(clip);
    } else {
      pen.clear(ClipStruct.drawing(clip));
      objects.release(object);
    }
  }

  private void free(long clip) {
    pen.clear(ClipStruct.drawing(clip));
    long name = ClipStruct.name(clip);
    if (name != 0) {
      names.release(name);
    }
    pool.free(clip);
  }

  /** Names a clip; the name is borrowed, 0 for none. */
  void rename(long clip, long name) {
    long old = ClipStruct.name(clip);
    if (name != 0) {
      names.retain(name);
    }
    ClipStruct.name(clip, name);
    if (old != 0) {
      names.release(old);
    }
  }

  /** Gives a clip without a name the next of instance1, instance2… */
  void nameByNumber(long clip) {
    if (ClipStruct.name(clip) == 0) {
      instances++;
      ClipStruct.name(
          clip,
          names.builder().clear().append("instance").append(Integer.toString(instances)).intern());
    }
  }

  /** The struct of a clip's script object. */
  long of(long object) {
    return Payloads.of(
        object, objects.kind(object) == ObjectKind.BUTTON ? ObjectKind.BUTTON : ObjectKind.CLIP);
  }

  /** True if an object is that of a movie clip or button. */
  boolean isClip(long object) {
    int kind = objects.kind(object);
    return kind == ObjectKind.CLIP || kind == ObjectKind.BUTTON;
  }

  DrawingPen pen() {
    return pen;
  }

  RunList running() {
    return running;
  }

  NamePool names() {
    return names;
  }

  ObjectStore objects() {
    return objects;
  }

  /** From here on objects may be freed without their clips being asked for. */
  @Override
  public void close() {
    running.clear();
  }
}
