package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.builtins.ClassRegistry;
import dev.o1struct.runtime.names.NamePool;
import java.util.HashMap;
import java.util.Map;

/** The classes that Object.registerClass gave to exported symbols, each held by one reference. */
public final class RegisteredClasses implements ClassRegistry, AutoCloseable {
  private final ActionMachine machine;
  private final Map<Long, Long> constructors = new HashMap<>();

  /** Makes an empty registry. */
  public RegisteredClasses(ActionMachine machine) {
    this.machine = machine;
  }

  @Override
  public boolean register(long symbol, long constructor) {
    NamePool names = machine.names();
    long key = names.folded(symbol);
    Long old = constructors.remove(key);
    if (old != null) {
      machine.objects().release(old);
      names.release(key);
    }
    if (constructor != 0) {
      names.retain(key);
      machine.objects().retain(constructor);
      constructors.put(key, constructor);
    }
    return true;
  }

  /** The constructor for a symbol, whose name is folded; 0 if none is registered. */
  long constructor(long folded) {
    if (folded == 0 || constructors.isEmpty()) {
      return 0;
    }
    return constructors.getOrDefault(folded, 0L);
  }

  @Override
  public void close() {
    constructors.forEach((key, constructor) -> {
      machine.objects().release(constructor);
      machine.names().release(key);
    });
    constructors.clear();
  }
}
