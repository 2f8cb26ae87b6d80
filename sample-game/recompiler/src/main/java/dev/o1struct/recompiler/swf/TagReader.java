package dev.o1struct.recompiler.swf;

import static dev.o1struct.recompiler.swf.TagCode.*;

import java.util.ArrayList;
import java.util.List;

/** Reads tags, one after the other, into their records. */
final class TagReader {
  private final int swfVersion;
  private final ActionBlocks actions;

  TagReader(int swfVersion, ActionBlocks actions) {
    this.swfVersion = swfVersion;
    this.actions = actions;
  }

  /**
   * The tags of the root timeline.
   *
   * @param complete whether the data is as long as it should be; else End must be there
   */
  List<Tag> rootTags(SwfInput in, boolean complete) {
    var timeline = new Timeline(0);
    var tags = tags(in, timeline);
    if (!complete && !timeline.isEnded()) {
      throw in.truncated();
    }
    return tags;
  }

  /** Up to End, or to the end of the data: real files leave End out. */
  private List<Tag> tags(SwfInput in, Timeline timeline) {
    var tags = new ArrayList<Tag>();
    while (in.remaining() > 0) {
      int offset = in.position();
      int codeAndLength = in.u16();
      int code = codeAndLength >> 6;
      long length = codeAndLength & 0x3f;
      if (length == 0x3f) {
        length = in.u32();
      }
      var body = in.slice(length, "tag code=" + code + " at offset=" + offset);
      if (code == END) {
        timeline.end();
        break;
      }
      tags.add(tag(code, body, timeline));
    }
    return tags;
  }

  private Tag tag(int code, SwfInput in, Timeline timeline) {
    return switch (code) {
      case SHOW_FRAME -> showFrame(timeline);
      case SET_BACKGROUND_COLOR -> new Tag.SetBackgroundColor(in.rgb());
      case DO_ACTION -> new Tag.DoAction(actions.add(in, ActionBlock.Kind.FRAME, timeline, 0));
      case DO_INIT_ACTION -> doInitAction(in, timeline);
      case PLACE_OBJECT, PLACE_OBJECT2, PLACE_OBJECT3 ->
          new PlaceObjectReader(swfVersion, actions, timeline).read(code, in);
      case REMOVE_OBJECT -> removeObject(in);
      case REMOVE_OBJECT2 -> new Tag.RemoveObject(in.u16(), Tag.NO_CHARACTER);
      case FRAME_LABEL -> new Tag.FrameLabel(in.string(swfVersion));
      default -> timeline.spriteId() == 0 ? definition(code, in) : unknown(code, in);
    };
  }

  /**
   * Tags that stand on the root timeline only; so sprites do not nest, and neither does this
   * reader.
   */
  private Tag definition(int code, SwfInput in) {
    return switch (code) {
      case DEFINE_SPRITE -> defineSprite(in);
      case DEFINE_SHAPE -> new ShapeReader(1, in).read();
      case DEFINE_SHAPE2 -> new ShapeReader(2, in).read();
      case DEFINE_SHAPE3 -> new ShapeReader(3, in).read();
      case DEFINE_SHAPE4 -> new ShapeReader(4, in).read();
      case DEFINE_BUTTON -> new ButtonReader(actions).button(in);
      case DEFINE_BUTTON2 -> new ButtonReader(actions).button2(in);
      case DEFINE_TEXT, DEFINE_TEXT2 ->
          new Tag.DefineText(in.u16(), Rectangle.read(in), Matrix.read(in));
      case DEFINE_EDIT_TEXT -> EditTextReader.read(in, swfVersion);
      case EXPORT_ASSETS -> exportAssets(in);
      case FILE_ATTRIBUTES -> fileAttributes(in);
      case SCRIPT_LIMITS -> new Tag.ScriptLimits(in.u16(), in.u16());
      case DEFINE_BITS,
          DEFINE_BITS_JPEG2,
          DEFINE_BITS_JPEG3,
          DEFINE_BITS_JPEG4,
          DEFINE_BITS_LOSSLESS,
          DEFINE_BITS_LOSSLESS2,
          DEFINE_FONT,
          DEFINE_FONT2,
          DEFINE_FONT3,
          DEFINE_FONT4,
          DEFINE_SOUND,
          DEFINE_MORPH_SHAPE,
          DEFINE_MORPH_SHAPE2,
          DEFINE_VIDEO_STREAM,
          DEFINE_BINARY_DATA ->
          new Tag.RawCharacter(code, in.u16(), in.rest());
      default -> unknown(code, in);
    };
  }

  private static Tag unknown(int code, SwfInput in) {
    return new Tag.Unknown(code, in.remaining());
  }

  private static Tag showFrame(Timeline timeline) {
    timeline.showFrame();
    return new Tag.ShowFrame();
  }

  private Tag doInitAction(SwfInput in, Timeline timeline) {
    int spriteId = in.u16();
    return new Tag.DoInitAction(
        spriteId, actions.add(in, ActionBlock.Kind.INIT, timeline, spriteId));
  }

  private static Tag removeObject(SwfInput in) {
    int characterId = in.u16();
    return new Tag.RemoveObject(in.u16(), characterId);
  }

  private Tag defineSprite(SwfInput in) {
    int id = in.u16();
    return new Tag.DefineSprite(id, in.u16(), tags(in, new Timeline(id)));
  }

  private Tag exportAssets(SwfInput in) {
    var assets = new ArrayList<Tag.ExportedAsset>();
    for (int count = in.u16(); count > 0; count--) {
      assets.add(new Tag.ExportedAsset(in.u16(), in.string(swfVersion)));
    }
    return new Tag.ExportAssets(assets);
  }

  private static Tag fileAttributes(SwfInput in) {
    var attributes = new Tag.FileAttributes(in.s32());
    if ((attributes.flags() & Tag.FileAttributes.ACTION_SCRIPT_3) != 0) {
      throw new SwfException("ActionScript 3 movies are not supported, only ActionScript 1 and 2");
    }
    return attributes;
  }
}
