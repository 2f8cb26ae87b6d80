package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.FillStyle;
import dev.o1struct.recompiler.swf.LineStyle;
import java.util.List;

/**
 * A part of a shape with one set of styles, drawn as a whole before the next: its fills in the
 * order of their styles, then its lines.
 */
public record ShapeLayer(List<Fill> fills, List<Line> lines) {
  /** Copies the lists. */
  public ShapeLayer {
    fills = List.copyOf(fills);
    lines = List.copyOf(lines);
  }

  /** Closed outlines that are filled by the even-odd rule. */
  public record Fill(FillStyle style, ShapePath path) {}

  /** Outlines that are stroked. */
  public record Line(LineStyle style, ShapePath path) {}
}
