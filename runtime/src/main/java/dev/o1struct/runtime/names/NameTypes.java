package dev.o1struct.runtime.names;

import dev.o1struct.runtime.check.Checks;
import dev.o1struct.runtime.handles.Handles;
import java.util.List;

/** What checked mode knows the memory of names as; 0 without it. */
final class NameTypes {
  /** A name: any struct may not be laid over it. */
  static final int NAME =
      Handles.CHECKED ? Checks.TYPES.struct(NameLayout.KEY, "name", List.of()) : 0;

  /** The empty name, which is the pool's own. */
  static final int EMPTY = ofRuntime("empty name");

  static final int TABLE = ofRuntime("name table");
  static final int BUILDER = ofRuntime("name builder");

  private NameTypes() {}

  private static int ofRuntime(String name) {
    return Handles.CHECKED ? Checks.TYPES.ofRuntime(name) : 0;
  }
}
