package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A character of a movie's dictionary that can stand on the display list. */
sealed interface Definition {
  /** A {@link ClipKind}. */
  int kind();

  /** A movie clip. */
  record Sprite(Timeline timeline) implements Definition {
    @Override
    public int kind() {
      return ClipKind.MOVIE;
    }
  }

  /** A button. */
  record Button(Tag.DefineButton tag) implements Definition {
    @Override
    public int kind() {
      return ClipKind.BUTTON;
    }
  }

  /** A shape, whose outlines are made when they are first needed. */
  final class Shape implements Definition {
    private final Tag.DefineShape tag;
    private @Nullable List<ShapeLayer> layers;

    Shape(Tag.DefineShape tag) {
      this.tag = tag;
    }

    @Override
    public int kind() {
      return ClipKind.SHAPE;
    }

    Tag.DefineShape tag() {
      return tag;
    }

    List<ShapeLayer> layers() {
      List<ShapeLayer> made = layers;
      if (made == null) {
        made = ShapeLayers.of(tag);
        layers = made;
      }
      return made;
    }
  }
}
