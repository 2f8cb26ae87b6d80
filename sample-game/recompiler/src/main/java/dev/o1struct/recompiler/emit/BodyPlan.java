package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of one body, cut to size and numbered, and the names of its regions' methods.
 *
 * @param name of the body's method
 * @param description of the body, for its documentation
 * @param blocks by region, the body first
 * @param numbers of the blocks, from 0, region by region
 * @param methods by region
 */
record BodyPlan(
    String name,
    String description,
    Map<Region, List<Block>> blocks,
    Map<Place, Integer> numbers,
    Map<Region, String> methods) {
  static BodyPlan of(String name, String description, Map<Region, List<Block>> lowered) {
    var blocks = new LinkedHashMap<Region, List<Block>>();
    var numbers = new HashMap<Place, Integer>();
    var methods = new HashMap<Region, String>();
    var counts = new HashMap<Region.Kind, Integer>();
    lowered.forEach((region, uncut) -> {
      var cut = BlockSplitter.split(uncut);
      cut.forEach(block -> numbers.put(block.place(), numbers.size()));
      blocks.put(region, cut);
      int index = counts.merge(region.kind(), 1, Integer::sum) - 1;
      methods.put(region, name + suffix(region.kind(), index));
    });
    return new BodyPlan(name, description, blocks, numbers, methods);
  }

  private static String suffix(Region.Kind kind, int index) {
    return switch (kind) {
      case BODY -> "";
      case WITH -> "with" + index;
      case TRY -> "try" + index;
      case CATCH -> "catch" + index;
      case FINALLY -> "finally" + index;
    };
  }

  int number(Place place) {
    var number = numbers.get(place);
    if (number == null) {
      throw new AssertionError("no block there: offset=" + place.offset());
    }
    return number;
  }

  String method(Region region) {
    var method = methods.get(region);
    if (method == null) {
      throw new AssertionError("no such region: offset=" + region.start());
    }
    return method;
  }

  Escapes escapes(List<Region> regions) {
    return Escapes.of(regions, blocks);
  }

  /** Whether a block of {@code region} that goes there leaves the region normally. */
  static boolean leaves(Region region, Place place) {
    return place.region() == region && place.offset() == region.end();
  }
}
