package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.Rectangle;
import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.NamePool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, Timeline> timelines = new HashMap<>();
  private final Map<Integer, Tag.DefineShape> shapes = new HashMap<>();
  private final Map<Integer, List<ShapeLayer>> layers = new HashMap<>();
  private final Map<Integer, Tag.DefineButton> buttons = new HashMap<>();
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
    timelines.put(EMPTY, EMPTY_TIMELINE);
    timelines.put(MAIN, timeline(movie.tags(), movie.header().frameCount()));
    movie.tags().forEach(this::define);
  }

  private void define(Tag tag) {
    switch (tag) {
      case Tag.DefineSprite sprite ->
          timelines.put(sprite.id(), timeline(sprite.tags(), sprite.frameCount()));
      case Tag.DefineShape shape -> shapes.put(shape.id(), shape);
      case Tag.DefineButton button -> buttons.put(button.id(), button);
      case Tag.ExportAssets assets -> assets.assets().forEach(this::export);
      default -> {}
    }
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
    if (timelines.containsKey(character)) {
      return ClipKind.MOVIE;
    }
    if (shapes.containsKey(character)) {
      return ClipKind.SHAPE;
    }
    return buttons.containsKey(character) ? ClipKind.BUTTON : -1;
  }

  /** The timeline of a sprite, {@link #MAIN} or {@link #EMPTY}; an empty one for anything else. */
  Timeline timeline(int character) {
    return timelines.getOrDefault(character, EMPTY_TIMELINE);
  }

  /** The outlines of a shape, none for anything else. */
  public List<ShapeLayer> layers(int character) {
    Tag.DefineShape shape = shapes.get(character);
    return shape == null
        ? List.of()
        : layers.computeIfAbsent(character, _ -> ShapeLayers.of(shape));
  }

  /** The bounds of a shape in twips; empty for anything else. */
  Rectangle bounds(int character) {
    Tag.DefineShape shape = shapes.get(character);
    return shape == null ? NOTHING : shape.bounds();
  }

  Tag.@Nullable DefineButton button(int character) {
    return buttons.get(character);
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
