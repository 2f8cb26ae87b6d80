package dev.o1struct.recompiler.swf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads PlaceObject, PlaceObject2 and PlaceObject3. */
final class PlaceObjectReader {
  private static final int MOVE = 1;
  private static final int HAS_CHARACTER = 1 << 1;
  private static final int HAS_MATRIX = 1 << 2;
  private static final int HAS_COLOR_TRANSFORM = 1 << 3;
  private static final int HAS_RATIO = 1 << 4;
  private static final int HAS_NAME = 1 << 5;
  private static final int HAS_CLIP_DEPTH = 1 << 6;
  private static final int HAS_CLIP_ACTIONS = 1 << 7;
  private static final int HAS_FILTERS = 1 << 8;
  private static final int HAS_BLEND_MODE = 1 << 9;
  private static final int HAS_CACHE_AS_BITMAP = 1 << 10;
  private static final int HAS_CLASS_NAME = 1 << 11;
  private static final int HAS_IMAGE = 1 << 12;
  private static final int HAS_VISIBLE = 1 << 13;
  private static final int HAS_BACKGROUND = 1 << 14;

  private final int swfVersion;
  private final ActionBlocks actions;
  private final Timeline timeline;

  PlaceObjectReader(int swfVersion, ActionBlocks actions, Timeline timeline) {
    this.swfVersion = swfVersion;
    this.actions = actions;
    this.timeline = timeline;
  }

  Tag read(int code, SwfInput in) {
    return switch (code) {
      case TagCode.PLACE_OBJECT -> placeObject(in);
      case TagCode.PLACE_OBJECT2 -> placeObject(in, in.u8());
      default -> placeObject(in, in.u16());
    };
  }

  private static Tag placeObject(SwfInput in) {
    int characterId = in.u16();
    int depth = in.u16();
    var matrix = Matrix.read(in);
    var colors = in.remaining() > 0 ? ColorTransform.read(in, false) : null;
    return new Tag.PlaceObject(
        depth, false, characterId, matrix, colors, -1, null, -1, 0, -1, List.of());
  }

  private Tag placeObject(SwfInput in, int flags) {
    int depth = in.u16();
    if (has(flags, HAS_CLASS_NAME) || (has(flags, HAS_IMAGE) && !has(flags, HAS_CHARACTER))) {
      in.string(swfVersion);
    }
    int characterId = has(flags, HAS_CHARACTER) ? in.u16() : Tag.NO_CHARACTER;
    Matrix matrix = has(flags, HAS_MATRIX) ? Matrix.read(in) : null;
    ColorTransform colors = has(flags, HAS_COLOR_TRANSFORM) ? ColorTransform.read(in, true) : null;
    int ratio = has(flags, HAS_RATIO) ? in.u16() : -1;
    @Nullable String name = has(flags, HAS_NAME) ? in.string(swfVersion) : null;
    int clipDepth = has(flags, HAS_CLIP_DEPTH) ? in.u16() : -1;
    if (has(flags, HAS_FILTERS)) {
      Filters.skip(in);
    }
    int blendMode = has(flags, HAS_BLEND_MODE) ? in.u8() : 0;
    // Some authoring tools set the flag and leave the byte out at the end of the tag.
    if (has(flags, HAS_CACHE_AS_BITMAP) && in.remaining() > 0) {
      in.u8();
    }
    int visibility = has(flags, HAS_VISIBLE) && in.remaining() > 0 ? Math.min(in.u8(), 1) : -1;
    if (has(flags, HAS_BACKGROUND)) {
      in.rgba();
    }
    var clipActions =
        has(flags, HAS_CLIP_ACTIONS) ? clipActions(in, characterId) : List.<ClipAction>of();
    return new Tag.PlaceObject(
        depth,
        has(flags, MOVE),
        characterId,
        matrix,
        colors,
        ratio,
        name,
        clipDepth,
        blendMode,
        visibility,
        clipActions);
  }

  private static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private List<ClipAction> clipActions(SwfInput in, int characterId) {
    in.u16();
    events(in);
    var clipActions = new ArrayList<ClipAction>();
    for (int events = events(in); events != 0; events = in.remaining() > 0 ? events(in) : 0) {
      var body = in.slice(in.u32(), "a clip action at offset=" + in.position());
      int keyCode = has(events, ClipEvent.KEY_PRESS) ? body.u8() : 0;
      var block =
          actions.add(body, ActionBlock.Kind.CLIP_EVENT, timeline, Math.max(characterId, 0));
      clipActions.add(new ClipAction(events, keyCode, block));
    }
    return clipActions;
  }

  private int events(SwfInput in) {
    return swfVersion >= 6 ? in.s32() : in.u16();
  }
}
