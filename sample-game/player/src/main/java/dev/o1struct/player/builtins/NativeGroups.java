package dev.o1struct.player.builtins;

import dev.o1struct.player.action.NativeFunction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The natives by the numbers that ASnative takes. */
final class NativeGroups {
  private record Place(int group, int index) {}

  private final Map<Place, NativeFunction> natives = new HashMap<>();
  private final Map<Integer, NativeFunction> defaults = new HashMap<>();

  /** Makes a native known; the first one of a place stays. */
  void add(int group, int index, NativeFunction function) {
    natives.putIfAbsent(new Place(group, index), function);
  }

  /** Takes any index in the group that has no native of its own. */
  void addDefault(int group, NativeFunction function) {
    defaults.put(group, function);
  }

  /** The native at the place, or null. */
  @Nullable NativeFunction find(int group, int index) {
    @Nullable NativeFunction found = natives.get(new Place(group, index));
    return found != null || index < 0 ? found : defaults.get(group);
  }
}
