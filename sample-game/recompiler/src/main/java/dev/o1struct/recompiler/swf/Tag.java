package dev.o1struct.recompiler.swf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of the file. {@code End} is not kept: it is the end of the list. */
public sealed interface Tag {
  /** A character id that a tag leaves out. */
  int NO_CHARACTER = -1;

  /** Ends a frame. */
  record ShowFrame() implements Tag {}

  /** The stage's colour; its alpha is 255. */
  record SetBackgroundColor(int argb) implements Tag {}

  /** Runs when the frame is entered. */
  record DoAction(ActionBlock actions) implements Tag {}

  /** Runs once, before the frame's other actions, with the sprite's exported class in mind. */
  record DoInitAction(int spriteId, ActionBlock actions) implements Tag {}

  /** A timeline of its own; its tags are control tags only. */
  record DefineSprite(int id, int frameCount, List<Tag> tags) implements Tag {
    /** Copies the tags. */
    public DefineSprite {
      tags = List.copyOf(tags);
    }
  }

  /**
   * Puts a character on the timeline's display list, changes the one that stands there, or replaces
   * it; PlaceObject 1, 2 and 3 alike. Background colour and filters are not kept.
   *
   * @param move whether what stands at the depth is changed (with a character: replaced)
   * @param characterId or {@link #NO_CHARACTER}
   * @param ratio of a morph, 0…65,535, or −1
   * @param clipDepth the last depth that this one masks, or −1
   * @param blendMode 0 or 1 normal, as numbered in the specification
   * @param visibility 0 hidden, 1 shown, −1 not said
   */
  record PlaceObject(
      int depth,
      boolean move,
      int characterId,
      @Nullable Matrix matrix,
      @Nullable ColorTransform colorTransform,
      int ratio,
      @Nullable String name,
      int clipDepth,
      int blendMode,
      int visibility,
      List<ClipAction> clipActions)
      implements Tag {
    /** Copies the clip actions. */
    public PlaceObject {
      clipActions = List.copyOf(clipActions);
    }
  }

  /** Takes away what stands at a depth; {@code characterId} or {@link #NO_CHARACTER}. */
  record RemoveObject(int depth, int characterId) implements Tag {}

  /** Names the current frame. */
  record FrameLabel(String name) implements Tag {}

  /** Gives characters names that scripts use. */
  record ExportAssets(List<ExportedAsset> assets) implements Tag {
    /** Copies the assets. */
    public ExportAssets {
      assets = List.copyOf(assets);
    }
  }

  /** One name of {@link ExportAssets}. */
  record ExportedAsset(int characterId, String name) {}

  /** An outline with its styles; {@code version} 1…4 is the tag's. */
  record DefineShape(
      int id, int version, Rectangle bounds, ShapeStyles styles, List<ShapeRecord> records)
      implements Tag {
    /** Copies the records. */
    public DefineShape {
      records = List.copyOf(records);
    }
  }

  /** A button of either kind. */
  record DefineButton(
      int id, boolean trackAsMenu, List<ButtonRecord> records, List<ButtonAction> actions)
      implements Tag {
    /** Copies the lists. */
    public DefineButton {
      records = List.copyOf(records);
      actions = List.copyOf(actions);
    }
  }

  /**
   * A text field.
   *
   * @param flags the tag's 16 flags, the first byte's in the upper half
   * @param fontId or {@link #NO_CHARACTER}
   * @param fontHeight in twips, 0 without a font
   * @param maxLength in characters, 0 for any
   * @param variableName empty for none
   * @param initialText null for none
   */
  record DefineEditText(
      int id,
      Rectangle bounds,
      int flags,
      int fontId,
      int fontHeight,
      int argb,
      int maxLength,
      @Nullable TextLayout layout,
      String variableName,
      @Nullable String initialText)
      implements Tag {
    public static final int USE_OUTLINES = 1;
    public static final int HTML = 1 << 1;
    public static final int WAS_STATIC = 1 << 2;
    public static final int BORDER = 1 << 3;
    public static final int NO_SELECT = 1 << 4;
    public static final int AUTO_SIZE = 1 << 6;
    public static final int READ_ONLY = 1 << 11;
    public static final int PASSWORD = 1 << 12;
    public static final int MULTILINE = 1 << 13;
    public static final int WORD_WRAP = 1 << 14;
  }

  /**
   * Paragraph layout; lengths in twips.
   *
   * @param align 0 left, 1 right, 2 centre, 3 justify
   */
  record TextLayout(int align, int leftMargin, int rightMargin, int indent, int leading) {}

  /** Static text; its glyphs are not kept. */
  record DefineText(int id, Rectangle bounds, Matrix matrix) implements Tag {}

  /** The tag's 32 flags. */
  record FileAttributes(int flags) implements Tag {
    /** Whether scripts are ActionScript 3, which the reader refuses. */
    public static final int ACTION_SCRIPT_3 = 1 << 3;
  }

  /**
   * Limits that the author sets.
   *
   * @param recursionDepth calls deep
   * @param timeout seconds until a script counts as stuck
   */
  record ScriptLimits(int recursionDepth, int timeout) implements Tag {}

  /** A character whose kind is not read further: morph shapes, fonts, sounds, bitmaps, videos. */
  record RawCharacter(int code, int id, Bytes data) implements Tag {}

  /** Anything else. */
  record Unknown(int code, int length) implements Tag {}
}
