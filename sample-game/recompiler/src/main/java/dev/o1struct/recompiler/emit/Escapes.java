package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a region may end but normally.
 *
 * @param places outside it where it may jump, in their order
 * @param returns whether it may return
 */
record Escapes(List<Place> places, boolean returns) {
  /** Of any of {@code regions}, which are parts of the same body. */
  static Escapes of(Collection<Region> regions, Map<Region, List<Block>> blocks) {
    var found = new HashSet<Place>();
    boolean returns = false;
    for (var region : regions) {
      returns |= collect(region, blocks, found);
    }
    var places =
        found.stream()
            .filter(place -> regions.stream().noneMatch(region -> isWithin(place, region)))
            .sorted(Comparator.comparingInt(Place::offset))
            .toList();
    return new Escapes(places, returns);
  }

  boolean isEmpty() {
    return places.isEmpty() && !returns;
  }

  private static boolean collect(
      Region region, Map<Region, List<Block>> blocks, Set<Place> places) {
    boolean returns = false;
    for (var block : blocks.getOrDefault(region, List.of())) {
      places.addAll(block.exit().places());
      returns |= block.exit() instanceof Exit.Return;
      for (var step : block.steps()) {
        for (var inner : step.regions()) {
          returns |= collect(inner, blocks, places);
        }
      }
    }
    return returns;
  }

  private static boolean isWithin(Place place, Region region) {
    for (var around = place.region(); around != null; around = around.parent()) {
      if (around == region) {
        return true;
      }
    }
    return false;
  }
}
