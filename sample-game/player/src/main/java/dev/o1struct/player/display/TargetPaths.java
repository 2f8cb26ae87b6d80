package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.runtime.names.NameBuilder;

/** Writes the paths by which scripts name clips. */
final class TargetPaths {
  private static final String LEVEL = "_level0";

  private final ActionMachine machine;

  TargetPaths(ActionMachine machine) {
    this.machine = machine;
  }

  /** As {@code _level0.ship.flame}. */
  long dotPath(long clip) {
    NameBuilder path = machine.names().builder().clear().append(LEVEL);
    appendNames(path, clip, '.');
    return machine.stringOfName(path.intern());
  }

  /** As {@code /ship/flame}; {@code /} for the root. */
  long slashPath(long clip) {
    NameBuilder path = machine.names().builder().clear();
    appendNames(path, clip, '/');
    if (path.length() == 0) {
      path.append('/');
    }
    return machine.stringOfName(path.intern());
  }

  private static void appendNames(NameBuilder path, long clip, char separator) {
    long parent = ClipStruct.parent(clip);
    if (parent != 0) {
      appendNames(path, parent, separator);
      path.append(separator);
      long name = ClipStruct.name(clip);
      if (name != 0) {
        path.appendName(name);
      }
    }
  }
}
