package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.value.Value;

/**
 * MovieClip's methods about places and extents: getBounds, hitTest and the changes between spaces.
 */
final class GeometryMethods {
  private static final int TWIPS_OF_NOTHING = 0x7FF_FFFF;

  private final Stage stage;
  private final ClipArguments arguments;
  private final Bounds bounds;
  private final Space space = new Space();

  GeometryMethods(Stage stage, ClipArguments arguments) {
    this.stage = stage;
    this.arguments = arguments;
    bounds = new Bounds(stage.library());
  }

  void install(long prototype) {
    new NativeTable(stage.machine(), prototype)
        .method("getBounds", this::getBounds)
        .method("getRect", this::getBounds)
        .method("hitTest", this::hitTest)
        .method("localToGlobal", this::localToGlobal)
        .method("globalToLocal", this::globalToLocal);
  }

  /**
   * getBounds(space): an object with xMin, xMax, yMin, yMax in the space of another clip, by
   * default its own.
   */
  private long getBounds(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    long other = argc == 0 || clip == 0 ? clip : arguments.movieOrPath(clip, m.argument(0));
    if (other == 0) {
      return Value.UNDEFINED;
    }
    bounds.relativeTo(clip, other);
    ObjectStore objects = m.objects();
    long result = objects.newObject();
    boolean empty = bounds.isEmpty();
    set(m, result, "xMin", empty ? TWIPS_OF_NOTHING : bounds.minX());
    set(m, result, "xMax", empty ? TWIPS_OF_NOTHING : bounds.maxX());
    set(m, result, "yMin", empty ? TWIPS_OF_NOTHING : bounds.minY());
    set(m, result, "yMax", empty ? TWIPS_OF_NOTHING : bounds.maxY());
    return Value.object(result);
  }

  private static void set(ActionMachine m, long object, String name, double twips) {
    m.objects().define(object, name, Value.number(Twips.pixels(twips)), 0);
  }

  /**
   * hitTest(x, y, shape) for a point of the stage, hitTest(clip) for the rectangles around two
   * clips.
   */
  private long hitTest(ActionMachine m, long self, int argc) {
    long clip = arguments.movie(self);
    if (clip == 0 || argc == 0) {
      return Value.FALSE;
    }
    if (argc == 1) {
      long other = arguments.movieOrPath(clip, m.argument(0));
      return Value.bool(other != 0 && stage.picker().boundsMeet(clip, other));
    }
    double x = m.toNumber(m.argument(0)) * Twips.PER_PIXEL;
    double y = m.toNumber(m.argument(1)) * Twips.PER_PIXEL;
    boolean inBounds = stage.picker().boundsHold(clip, x, y);
    boolean shape = m.toBoolean(m.argument(2));
    return Value.bool(inBounds && (!shape || stage.picker().isHit(clip, x, y)));
  }

  /**
   * localToGlobal(point): changes the point's own x and y, if they are numbers, from this clip's
   * space to the stage.
   */
  private long localToGlobal(ActionMachine m, long self, int argc) {
    return convert(m, self, true);
  }

  /** globalToLocal(point): the other way round. */
  private long globalToLocal(ActionMachine m, long self, int argc) {
    return convert(m, self, false);
  }

  private long convert(ActionMachine m, long self, boolean outward) {
    long clip = arguments.movie(self);
    long point = Value.objectOrNull(m.argument(0));
    if (clip == 0 || point == 0) {
      return Value.UNDEFINED;
    }
    ObjectStore objects = m.objects();
    long x = objects.getOwn(point, Value.handle(m.string("x")));
    long y = objects.getOwn(point, Value.handle(m.string("y")));
    if (!Value.isNumber(x) || !Value.isNumber(y)) {
      return Value.UNDEFINED;
    }
    double twipsX = Twips.of(Value.asNumber(x));
    double twipsY = Twips.of(Value.asNumber(y));
    if (outward) {
      space.toStage(clip, twipsX, twipsY);
    } else {
      space.toClip(clip, twipsX, twipsY);
    }
    setMember(m, point, "x", space.x());
    setMember(m, point, "y", space.y());
    return Value.UNDEFINED;
  }

  private static void setMember(ActionMachine m, long object, String name, double twips) {
    long key = Value.handle(m.string(name));
    m.objects().set(object, key, Value.number(Twips.pixels(Math.rint(twips))));
  }
}
