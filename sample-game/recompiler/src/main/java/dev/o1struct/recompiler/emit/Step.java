package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block does before its end. */
sealed interface Step {
  int weight();

  /** The regions that it runs. */
  default List<Region> regions() {
    return List.of();
  }

  /** A statement; {@code comment} may be empty. */
  record Statement(String text, String comment, int weight) implements Step {}

  /** A with. */
  record With(Region body) implements Step {
    @Override
    public int weight() {
      return 50;
    }

    @Override
    public List<Region> regions() {
      return List.of(body);
    }
  }

  /** A try; {@code binding} says where the caught value goes. */
  record Try(
      Region guarded, @Nullable Region handler, @Nullable Region cleanup, List<Statement> binding)
      implements Step {
    @Override
    public int weight() {
      return 200;
    }

    @Override
    public List<Region> regions() {
      var regions = new ArrayList<Region>();
      regions.add(guarded);
      if (handler != null) {
        regions.add(handler);
      }
      if (cleanup != null) {
        regions.add(cleanup);
      }
      return regions;
    }
  }
}
