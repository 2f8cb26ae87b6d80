package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The strings of a movie, each once, in the order of first use. */
final class StringTable {
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  int index(String text) {
    var known = indices.putIfAbsent(text, indices.size());
    return known == null ? indices.size() - 1 : known;
  }

  List<String> all() {
    return new ArrayList<>(indices.keySet());
  }
}
