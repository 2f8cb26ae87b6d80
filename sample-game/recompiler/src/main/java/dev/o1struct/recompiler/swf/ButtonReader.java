package dev.o1struct.recompiler.swf;

import java.util.ArrayList;
import java.util.List;

/** Reads DefineButton and DefineButton2. */
final class ButtonReader {
  private static final int HAS_FILTERS = 16;
  private static final int HAS_BLEND_MODE = 32;

  private final ActionBlocks actions;

  ButtonReader(ActionBlocks actions) {
    this.actions = actions;
  }

  /** Its one action block runs on release over the button. */
  Tag.DefineButton button(SwfInput in) {
    int id = in.u16();
    var records = records(in, false);
    var block = block(in, id);
    return new Tag.DefineButton(
        id, false, records, List.of(new ButtonAction(ButtonAction.OVER_DOWN_TO_OVER_UP, 0, block)));
  }

  Tag.DefineButton button2(SwfInput in) {
    int id = in.u16();
    boolean trackAsMenu = (in.u8() & 1) != 0;
    int actionOffset = in.u16();
    if (actionOffset == 0) {
      return new Tag.DefineButton(id, trackAsMenu, records(in, true), List.of());
    }
    if (actionOffset < 2) {
      throw in.damaged("button actions before the button's records");
    }
    var records = records(in.slice(actionOffset - 2, "the records of button " + id), true);
    return new Tag.DefineButton(id, trackAsMenu, records, actions(in, id));
  }

  private static List<ButtonRecord> records(SwfInput in, boolean second) {
    var records = new ArrayList<ButtonRecord>();
    for (int flags = in.u8(); flags != 0; flags = in.u8()) {
      int characterId = in.u16();
      int depth = in.u16();
      var matrix = Matrix.read(in);
      var colors = second ? ColorTransform.read(in, true) : ColorTransform.IDENTITY;
      if (second && (flags & HAS_FILTERS) != 0) {
        Filters.skip(in);
      }
      if (second && (flags & HAS_BLEND_MODE) != 0) {
        in.u8();
      }
      records.add(new ButtonRecord(flags & 15, characterId, depth, matrix, colors));
    }
    return records;
  }

  private List<ButtonAction> actions(SwfInput in, int id) {
    var buttonActions = new ArrayList<ButtonAction>();
    boolean last = false;
    while (!last) {
      int size = in.u16();
      last = size == 0;
      if (!last && size < 4) {
        throw in.damaged("button action of size=" + size);
      }
      int length = last ? in.remaining() : size - 2;
      var body = in.slice(length, "an action of button " + id);
      int conditions = body.u16();
      buttonActions.add(new ButtonAction(conditions & 0x1ff, conditions >> 9, block(body, id)));
    }
    return buttonActions;
  }

  private ActionBlock block(SwfInput in, int id) {
    return actions.add(in, ActionBlock.Kind.BUTTON, new Timeline(0), id);
  }
}
