package dev.o1struct.processor.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The marks on a getter or on a struct.
 *
 * @param all in the order of the reader's table
 */
public record Marks(List<Mark> all) {
  /** No annotation at all. */
  public static final Marks NONE = new Marks(List.of());

  /** Copies the list. */
  public Marks {
    all = List.copyOf(all);
  }

  /** The marks of a kind: more than one only where several annotations are one kind. */
  public <M extends Mark> Stream<M> all(Class<M> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The first mark of a kind, null if there is none. */
  public <M extends Mark> @Nullable M get(Class<M> kind) {
    for (Mark mark : all) {
      if (kind.isInstance(mark)) {
        return kind.cast(mark);
      }
    }
    return null;
  }

  /** Whether there is a mark of a kind. */
  public boolean has(Class<? extends Mark> kind) {
    return get(kind) != null;
  }

  /** The alignment that is asked for, 1 if none is. */
  public long requestedAlignment() {
    Mark.Align alignment = get(Mark.Align.class);
    return has(Mark.CacheLine.class)
        ? Mark.CacheLine.BYTES
        : alignment == null ? 1 : alignment.value();
  }

  /** How a struct lays its fields out. */
  public LayoutMode layoutMode() {
    Mark.Layout layout = get(Mark.Layout.class);
    return layout == null ? LayoutMode.C : layout.value();
  }

  /** Where the first stands that says something of memory, null if there is none. */
  public @Nullable Place first() {
    return all.stream()
        .filter(mark -> !(mark instanceof Mark.Nullness))
        .map(Mark::place)
        .findFirst()
        .orElse(null);
  }
}
