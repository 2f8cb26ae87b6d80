package dev.o1struct.recompiler.swf;

import java.util.List;

/**
 * A whole SWF file.
 *
 * @param tags the root timeline and the dictionary, in the order of the file
 * @param actions every action block, of the root and nested; at index i the one numbered i
 */
public record SwfMovie(SwfHeader header, List<Tag> tags, List<ActionBlock> actions) {
  /** Copies the lists. */
  public SwfMovie {
    tags = List.copyOf(tags);
    actions = List.copyOf(actions);
  }
}
