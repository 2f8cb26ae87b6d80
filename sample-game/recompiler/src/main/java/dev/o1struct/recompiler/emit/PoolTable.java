package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constant pools of a movie, each once, as indices of the string table. */
final class PoolTable {
  private final StringTable strings;
  private final Map<List<Integer>, Integer> indices = new LinkedHashMap<>();

  PoolTable(StringTable strings) {
    this.strings = strings;
  }

  int index(List<String> constants) {
    var pool = constants.stream().map(strings::index).toList();
    var known = indices.putIfAbsent(pool, indices.size());
    return known == null ? indices.size() - 1 : known;
  }

  List<List<Integer>> all() {
    return new ArrayList<>(indices.keySet());
  }
}
