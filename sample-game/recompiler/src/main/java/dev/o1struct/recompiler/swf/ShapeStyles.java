package dev.o1struct.recompiler.swf;

import java.util.List;

/** The styles that the records of a shape speak of by number, from 1; number 0 is no style. */
public record ShapeStyles(List<FillStyle> fills, List<LineStyle> lines) {
  /** Copies the lists. */
  public ShapeStyles {
    fills = List.copyOf(fills);
    lines = List.copyOf(lines);
  }
}
