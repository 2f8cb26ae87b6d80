package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.names.NamePool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a SWF defines, by character number: sprites, shapes, buttons, and the names under which
 * scripts find them. Immutable but for outlines, which are made when first drawn.
 */
public final class Library implements AutoCloseable {
  /** The movie's own timeline. */
  public static final int MAIN = 0;

  /** A sprite of one empty frame, for createEmptyMovieClip. */
  public static final int EMPTY = -1;

  /** No such character. */
  public static final int NONE = -2;

  private static final Timeline EMPTY_TIMELINE = new Timeline(List.of(), List.of(), 1);
  private static final Rectangle NOTHING = new Rectangle(0, -1, 0, -1);

  private final NamePool names;
  private final List<Long> kept = new ArrayList<>();
  private final List<List<ClipAction>> handlers = new ArrayList<>();
  private final Timeline main;
  private @Nullable Definition[] definitions = new @Nullable Definition[64];
  private final List<Export> exports = new ArrayList<>();

  /** A character's name for scripts: as written, and folded. */
  private record Export(int character, long name, long folded) {}

  /**
   * Reads the definitions of a movie.
   *
   * @param names where instance names, labels and exports are interned; released by {@link #close}
   */
  public Library(SwfMovie movie, NamePool names) {
    this.names = names;
    main = timeline(movie.tags(), movie.header().frameCount());
    movie.tags().forEach(this::define);
  }

  private void define(Tag tag) {
    switch (tag) {
      case Tag.DefineSprite sprite ->
          put(sprite.id(), new Definition.Sprite(timeline(sprite.tags(), sprite.frameCount())));
      case Tag.DefineShape shape -> put(shape.id(), new Definition.Shape(shape));
      case Tag.DefineButton button -> put(button.id(), new Definition.Button(button));
      case Tag.ExportAssets assets -> assets.assets().forEach(this::export);
      default -> {}
    }
  }

  private void put(int character, Definition definition) {
    if (character >= definitions.length) {
      definitions = Arrays.copyOf(definitions, Math.max(character + 1, 2 * definitions.length));
    }
    definitions[character] = definition;
  }

  private @Nullable Definition definition(int character) {
    return character > 0 && character < definitions.length ? definitions[character] : null;
  }

  private Timeline timeline(List<Tag> tags, int length) {
    return new TimelineBuilder(names, kept, handlers).build(tags, length);
  }

  private void export(Tag.ExportedAsset asset) {
    long name = names.intern(asset.name());
    kept.add(name);
    exports.add(new Export(asset.characterId(), name, names.folded(name)));
  }

  /** The kind of clip that shows a character, -1 if nothing can. */
  public int kind(int character) {
    if (character == MAIN || character == EMPTY) {
      return ClipKind.MOVIE;
    }
    Definition definition = definition(character);
    return definition == null ? -1 : definition.kind();
  }

  /** The timeline of a sprite, {@link #MAIN} or {@link #EMPTY}; an empty one for anything else. */
  Timeline timeline(int character) {
    if (character == MAIN) {
      return main;
    }
    return definition(character) instanceof Definition.Sprite sprite
        ? sprite.timeline()
        : EMPTY_TIMELINE;
  }

  /** The outlines of a shape, none for anything else. */
  public List<ShapeLayer> layers(int character) {
    return definition(character) instanceof Definition.Shape shape ? shape.layers() : List.of();
  }

  /** The bounds of a shape in twips; empty for anything else. */
  Rectangle bounds(int character) {
    return definition(character) instanceof Definition.Shape shape ? shape.tag().bounds() : NOTHING;
  }

  Tag.@Nullable DefineButton button(int character) {
    return definition(character) instanceof Definition.Button button ? button.tag() : null;
  }

  /** The character exported under a name, case ignored; {@link #NONE} if there is none. */
  int exported(long name) {
    long wanted = names.folded(name);
    for (int i = exports.size() - 1; i >= 0; i--) {
      if (exports.get(i).folded() == wanted) {
        return exports.get(i).character();
      }
    }
    return NONE;
  }

  /** The folded name under which a character is exported, 0 for none. */
  long exportName(int character) {
    for (int i = 0; i < exports.size(); i++) {
      if (exports.get(i).character() == character) {
        return exports.get(i).folded();
      }
    }
    return 0;
  }

  /** The handlers of a clip placed with some, by the number in its struct. */
  List<ClipAction> handlers(int number) {
    return number == 0 ? List.of() : handlers.get(number - 1);
  }

  /** Gives the interned names back. */
  @Override
  public void close() {
    kept.forEach(names::release);
    kept.clear();
  }
}
