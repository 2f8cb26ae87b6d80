package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ButtonRecord;
import dev.o1struct.recompiler.swf.Matrix;
import dev.o1struct.recompiler.swf.Tag;
import java.util.List;

/** Shows buttons: the characters of a state become the button's children. */
final class Buttons {
  private Buttons() {}

  /** Shows the up state. */
  static void show(Placer placer, Stage stage, long button, int character) {
    Tag.DefineButton definition = stage.library().button(character);
    if (definition == null) {
      return;
    }
    for (ButtonRecord record : definition.records()) {
      if ((record.states() & ButtonRecord.UP) != 0) {
        placer.instantiate(button, new FrameAction.Place(tag(record), 0, 0), 0);
      }
    }
  }

  private static Tag.PlaceObject tag(ButtonRecord record) {
    Matrix matrix = record.matrix();
    return new Tag.PlaceObject(
        record.depth(),
        false,
        record.characterId(),
        matrix,
        record.colorTransform(),
        -1,
        null,
        -1,
        0,
        -1,
        List.of());
  }
}
