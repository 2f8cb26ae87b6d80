package dev.o1struct.player.builtins;

import dev.o1struct.player.action.NativeFunction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The natives by the numbers that ASnative takes. */
final class NativeGroups {
  private record Place(int group, int index) {}

  private final Map<Place, NativeFunction> natives = new HashMap<>();

  /** Makes a native known; the first one of a place stays. */
  void add(int group, int index, NativeFunction function) {
    natives.putIfAbsent(new Place(group, index), function);
  }

  /** The native at the place, or null. */
  @Nullable NativeFunction find(int group, int index) {
    return natives.get(new Place(group, index));
  }
}
