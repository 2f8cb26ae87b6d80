package dev.o1struct.recompiler.swf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.ByteBuilder;
import dev.o1struct.recompiler.SwfBuilder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwfReaderTest {
  @Test
  void theHeaderIsReadCompressedOrNot() {
    var builder = new SwfBuilder(8).tag(TagCode.SHOW_FRAME);
    var expected = new SwfHeader(8, new Rectangle(0, 11_000, 0, 8_000), 30, 1);
    assertEquals(expected, SwfReader.read(builder.file()).header());
    assertEquals(SwfReader.read(builder.file()), SwfReader.read(builder.compressedFile()));
    assertEquals(List.of(new Tag.ShowFrame()), SwfReader.read(builder.compressedFile()).tags());
  }

  @Test
  void actionBlocksAreNumberedInTheOrderOfTheFile() {
    var sprite =
        new ByteBuilder()
            .u16(7)
            .u16(1)
            .bytes(SwfBuilder.encoded(TagCode.SHOW_FRAME))
            .bytes(SwfBuilder.encoded(TagCode.DO_ACTION, (byte) 6, (byte) 0))
            .u16(0);
    var movie =
        new SwfBuilder(8)
            .actions((byte) 7, (byte) 0)
            .tag(TagCode.DEFINE_SPRITE, sprite.toBytes())
            .tag(TagCode.SHOW_FRAME)
            .tag(TagCode.DO_INIT_ACTION, new ByteBuilder().u16(7).u8(0).toBytes())
            .movie();
    assertEquals(3, movie.actions().size());
    assertEquals("frame 1 of the root", movie.actions().get(0).origin().describe());
    assertEquals("frame 2 of sprite 7", movie.actions().get(1).origin().describe());
    assertEquals(
        "init of sprite 7, frame 2 of the root", movie.actions().get(2).origin().describe());
    assertEquals(Bytes.of((byte) 6, (byte) 0), movie.actions().get(1).bytes());
  }

  @Test
  void aPlacedClipHasItsMatrixNameAndEvents() {
    var body =
        new ByteBuilder()
            .u8(0x80 | 0x20 | 0x08 | 0x04 | 0x02)
            .u16(3)
            .u16(9)
            .bits(1, 1)
            .bits(5, 18)
            .bits(18, 0x20000 >> 2)
            .bits(18, 0x10000)
            .bits(1, 0)
            .bits(5, 6)
            .bits(6, 20)
            .bits(6, -20)
            .align()
            .bits(2, 3)
            .bits(4, 10)
            .bits(10, 128)
            .bits(10, 256)
            .bits(10, 256)
            .bits(10, 256)
            .bits(10, 5)
            .bits(10, -5)
            .bits(10, 0)
            .bits(10, 0)
            .align()
            .string("ship")
            .u16(0)
            .u32(ClipEvent.KEY_PRESS | ClipEvent.LOAD)
            .u32(ClipEvent.LOAD)
            .u32(1)
            .u8(0)
            .u32(ClipEvent.KEY_PRESS)
            .u32(3)
            .u8(13)
            .u8(6)
            .u8(0)
            .u32(0);
    var movie = new SwfBuilder(6).tag(TagCode.PLACE_OBJECT2, body.toBytes()).movie();
    var place = assertInstanceOf(Tag.PlaceObject.class, movie.tags().getFirst());
    assertEquals(3, place.depth());
    assertEquals(9, place.characterId());
    assertEquals("ship", place.name());
    assertEquals(new Matrix(0.5, 0, 0, 1, 20, -20), place.matrix());
    assertEquals(new ColorTransform(128, 256, 256, 256, 5, -5, 0, 0), place.colorTransform());
    assertEquals(2, place.clipActions().size());
    assertTrue(place.clipActions().get(0).on(ClipEvent.LOAD));
    assertEquals(13, place.clipActions().get(1).keyCode());
    assertEquals(Bytes.of((byte) 6, (byte) 0), place.clipActions().get(1).actions().bytes());
  }

  @Test
  void filtersAndBlendModeOfPlaceObject3AreSteppedOver() {
    var body =
        new ByteBuilder()
            .u8(0x02)
            .u8(0x01 | 0x02 | 0x20)
            .u16(1)
            .u16(2)
            .u8(2)
            .u8(1)
            .bytes(new byte[9])
            .u8(4)
            .u8(2)
            .bytes(new byte[29 - 1 + 1])
            .u8(8)
            .u8(0);
    var place =
        (Tag.PlaceObject)
            new SwfBuilder(8).tag(TagCode.PLACE_OBJECT3, body.toBytes()).movie().tags().getFirst();
    assertEquals(8, place.blendMode());
    assertEquals(0, place.visibility());
  }

  @Test
  void aShapeHasItsStylesAndEdges() {
    var body =
        new ByteBuilder()
            .u16(1)
            .bits(5, 8)
            .bits(8, 0)
            .bits(8, 100)
            .bits(8, 0)
            .bits(8, 100)
            .align()
            .u8(1)
            .u8(0)
            .u8(255)
            .u8(128)
            .u8(0)
            .u8(1)
            .u16(20)
            .u8(1)
            .u8(2)
            .u8(3)
            .bits(4, 1)
            .bits(4, 1)
            .bits(1, 0)
            .bits(5, 0b01011)
            .bits(5, 8)
            .bits(8, 10)
            .bits(8, -10)
            .bits(1, 1)
            .bits(1, 1)
            .bits(2, 3)
            .bits(4, 5)
            .bits(1, 1)
            .bits(7, 40)
            .bits(7, -40)
            .bits(2, 3)
            .bits(4, 5)
            .bits(2, 1)
            .bits(7, 7)
            .bits(2, 2)
            .bits(4, 5)
            .bits(7, 1)
            .bits(7, 2)
            .bits(7, 3)
            .bits(7, 4)
            .bits(6, 0);
    var shape =
        (Tag.DefineShape)
            new SwfBuilder(8).tag(TagCode.DEFINE_SHAPE, body.toBytes()).movie().tags().getFirst();
    assertEquals(List.of(new FillStyle.Solid(0xffff8000)), shape.styles().fills());
    assertEquals(List.of(LineStyle.simple(20, 0xff010203)), shape.styles().lines());
    assertEquals(
        List.of(
            new ShapeRecord.StyleChange(true, 10, -10, 1, ShapeRecord.UNCHANGED, 1, null),
            new ShapeRecord.StraightEdge(40, -40),
            new ShapeRecord.StraightEdge(0, 7),
            new ShapeRecord.CurvedEdge(1, 2, 3, 4)),
        shape.records());
  }

  @Test
  void aButtonHasStatesAndConditions() {
    var records =
        new ByteBuilder().u8(1 | 8).u16(4).u16(1).bits(7, 0).align().bits(6, 0).align().u8(0);
    var body =
        new ByteBuilder()
            .u16(5)
            .u8(1)
            .u16(2 + records.size())
            .bytes(records.toBytes())
            .u16(6)
            .u16(ButtonAction.OVER_UP_TO_OVER_DOWN)
            .u8(6)
            .u8(0)
            .u16(0)
            .u16(32 << 9)
            .u8(7)
            .u8(0);
    var button =
        (Tag.DefineButton)
            new SwfBuilder(8).tag(TagCode.DEFINE_BUTTON2, body.toBytes()).movie().tags().getFirst();
    assertTrue(button.trackAsMenu());
    assertEquals(9, button.records().getFirst().states());
    assertEquals(ButtonAction.OVER_UP_TO_OVER_DOWN, button.actions().get(0).conditions());
    assertEquals(32, button.actions().get(1).keyCode());
    assertEquals(1, button.actions().get(1).actions().scriptIndex());
  }

  @Test
  void aTextFieldHasItsVariableAndText() {
    var body =
        new ByteBuilder()
            .u16(2)
            .bits(5, 0)
            .align()
            .u8(0x80 | 0x04 | 0x01)
            .u8(0)
            .u16(9)
            .u16(240)
            .u8(1)
            .u8(2)
            .u8(3)
            .u8(255)
            .string("score")
            .string("0");
    var text =
        (Tag.DefineEditText)
            new SwfBuilder(8)
                .tag(TagCode.DEFINE_EDIT_TEXT, body.toBytes())
                .movie()
                .tags()
                .getFirst();
    assertEquals("score", text.variableName());
    assertEquals("0", text.initialText());
    assertEquals(0xff010203, text.argb());
    assertEquals(9, text.fontId());
  }

  @Test
  void stringsAreUtf8FromVersion6OnAndWindows1252Before() {
    byte[] label = new ByteBuilder().string("\u20ac").toBytes();
    byte[] old = new ByteBuilder().u8(0x80).u8(0xe9).u8(0).toBytes();
    assertEquals(
        new Tag.FrameLabel("\u20ac"),
        new SwfBuilder(6).tag(TagCode.FRAME_LABEL, label).movie().tags().getFirst());
    assertEquals(
        new Tag.FrameLabel("\u20ac\u00e9"),
        new SwfBuilder(5).tag(TagCode.FRAME_LABEL, old).movie().tags().getFirst());
  }

  @Test
  void actionScript3IsRefusedByName() {
    var builder = new SwfBuilder(9).tag(TagCode.FILE_ATTRIBUTES, new byte[] {8, 0, 0, 0});
    var problem = assertThrows(SwfException.class, builder::movie);
    assertTrue(String.valueOf(problem.getMessage()).contains("ActionScript 3"));
  }

  @Test
  void aTagThatEndsTooEarlyIsNamedWithItsOffset() {
    var builder = new SwfBuilder(8).tag(TagCode.PLACE_OBJECT2, new byte[] {6, 1});
    var problem = assertThrows(SwfException.class, builder::movie);
    assertTrue(String.valueOf(problem.getMessage()).contains("tag code=26"), problem.getMessage());
    assertTrue(String.valueOf(problem.getMessage()).contains("offset="), problem.getMessage());
  }

  @Test
  void aFileThatDeclaresTooMuchIsReadIfItsEndIsThere() {
    byte[] file = new SwfBuilder(8).tag(TagCode.SHOW_FRAME).file();
    file[5]++;
    assertEquals(List.of(new Tag.ShowFrame()), SwfReader.read(file).tags());
    byte[] withoutEnd = Arrays.copyOf(file, file.length - 2);
    var problem = assertThrows(SwfException.class, () -> SwfReader.read(withoutEnd));
    assertTrue(String.valueOf(problem.getMessage()).startsWith("truncated"));
  }

  @Test
  void theEndTagMayBeMissingFromAWholeFile() {
    byte[] file = new SwfBuilder(8).tag(TagCode.SHOW_FRAME).file();
    file[4] = (byte) (file[4] - 2);
    assertEquals(List.of(new Tag.ShowFrame()), SwfReader.read(file).tags());
  }

  @Test
  void unknownTagsAreKeptByCodeAndLength() {
    var movie = new SwfBuilder(8).tag(777, new byte[70]).tag(TagCode.SHOW_FRAME).movie();
    assertEquals(List.of(new Tag.Unknown(777, 70), new Tag.ShowFrame()), movie.tags());
  }
}
