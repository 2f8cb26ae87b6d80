package dev.o1struct.recompiler.swf;

import java.util.ArrayList;
import java.util.List;

/** Reads DefineShape 1 to 4. */
final class ShapeReader {
  private final int version;
  private final SwfInput in;
  private int fillBits;
  private int lineBits;

  ShapeReader(int version, SwfInput in) {
    this.version = version;
    this.in = in;
  }

  Tag.DefineShape read() {
    int id = in.u16();
    var bounds = Rectangle.read(in);
    if (version == 4) {
      Rectangle.read(in);
      in.u8();
    }
    var styles = styles();
    return new Tag.DefineShape(id, version, bounds, styles, records());
  }

  private ShapeStyles styles() {
    var reader = new StyleReader(version, in);
    var styles = new ShapeStyles(reader.fills(), reader.lines());
    in.align();
    fillBits = in.bits(4);
    lineBits = in.bits(4);
    return styles;
  }

  private List<ShapeRecord> records() {
    var records = new ArrayList<ShapeRecord>();
    while (true) {
      if (in.flag()) {
        records.add(in.flag() ? straightEdge() : curvedEdge());
        continue;
      }
      int changes = in.bits(5);
      if (changes == 0) {
        return records;
      }
      records.add(styleChange(changes));
    }
  }

  private ShapeRecord styleChange(int changes) {
    boolean moves = (changes & 1) != 0;
    int width = moves ? in.bits(5) : 0;
    int x = in.signedBits(width);
    int y = in.signedBits(width);
    int fill0 = (changes & 2) != 0 ? in.bits(fillBits) : ShapeRecord.UNCHANGED;
    int fill1 = (changes & 4) != 0 ? in.bits(fillBits) : ShapeRecord.UNCHANGED;
    int line = (changes & 8) != 0 ? in.bits(lineBits) : ShapeRecord.UNCHANGED;
    var newStyles = (changes & 16) != 0 ? styles() : null;
    return new ShapeRecord.StyleChange(moves, x, y, fill0, fill1, line, newStyles);
  }

  private ShapeRecord straightEdge() {
    int width = in.bits(4) + 2;
    if (in.flag()) {
      return new ShapeRecord.StraightEdge(in.signedBits(width), in.signedBits(width));
    }
    boolean vertical = in.flag();
    int distance = in.signedBits(width);
    return new ShapeRecord.StraightEdge(vertical ? 0 : distance, vertical ? distance : 0);
  }

  private ShapeRecord curvedEdge() {
    int width = in.bits(4) + 2;
    return new ShapeRecord.CurvedEdge(
        in.signedBits(width), in.signedBits(width), in.signedBits(width), in.signedBits(width));
  }
}
