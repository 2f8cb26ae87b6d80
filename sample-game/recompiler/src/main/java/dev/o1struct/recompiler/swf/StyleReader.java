package dev.o1struct.recompiler.swf;

import java.util.ArrayList;
import java.util.List;

/** Reads the fill and line styles of a shape. */
final class StyleReader {
  private static final int MITER = 2;

  private final int version;
  private final SwfInput in;

  StyleReader(int version, SwfInput in) {
    this.version = version;
    this.in = in;
  }

  List<FillStyle> fills() {
    var fills = new ArrayList<FillStyle>();
    for (int count = count(); count > 0; count--) {
      fills.add(fill());
    }
    return fills;
  }

  List<LineStyle> lines() {
    var lines = new ArrayList<LineStyle>();
    for (int count = count(); count > 0; count--) {
      lines.add(version == 4 ? line2() : LineStyle.simple(in.u16(), color()));
    }
    return lines;
  }

  private int count() {
    int count = in.u8();
    return count == 0xff && version >= 2 ? in.u16() : count;
  }

  private int color() {
    return version >= 3 ? in.rgba() : in.rgb();
  }

  private FillStyle fill() {
    int kind = in.u8();
    return switch (kind) {
      case 0x00 -> new FillStyle.Solid(color());
      case 0x10 -> gradient(FillStyle.GradientKind.LINEAR);
      case 0x12 -> gradient(FillStyle.GradientKind.RADIAL);
      case 0x13 -> gradient(FillStyle.GradientKind.FOCAL);
      case 0x40 -> new FillStyle.Bitmap(in.u16(), Matrix.read(in), true, true);
      case 0x41 -> new FillStyle.Bitmap(in.u16(), Matrix.read(in), false, true);
      case 0x42 -> new FillStyle.Bitmap(in.u16(), Matrix.read(in), true, false);
      case 0x43 -> new FillStyle.Bitmap(in.u16(), Matrix.read(in), false, false);
      default -> throw in.damaged("unknown fill kind=" + kind);
    };
  }

  private FillStyle gradient(FillStyle.GradientKind kind) {
    var matrix = Matrix.read(in);
    int flags = in.u8();
    var stops = new ArrayList<FillStyle.GradientStop>();
    for (int i = 0; i < (flags & 15); i++) {
      stops.add(new FillStyle.GradientStop(in.u8(), color()));
    }
    double focalPoint = kind == FillStyle.GradientKind.FOCAL ? in.fixed8() : 0;
    boolean linearRgb = (flags >> 4 & 3) == 1;
    return new FillStyle.Gradient(kind, matrix, flags >> 6, linearRgb, focalPoint, stops);
  }

  private LineStyle line2() {
    int width = in.u16();
    int first = in.u8();
    int second = in.u8();
    int join = first >> 4 & 3;
    double miterLimit = join == MITER ? in.u16() / 256.0 : 0;
    var fill = (first & 8) != 0 ? fill() : new FillStyle.Solid(in.rgba());
    return new LineStyle(
        width,
        fill,
        first >> 6,
        second & 3,
        join,
        miterLimit,
        (first & 4) == 0,
        (first & 2) == 0,
        (first & 1) != 0,
        (second & 4) == 0);
  }
}
