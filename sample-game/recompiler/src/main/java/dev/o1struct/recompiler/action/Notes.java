package dev.o1struct.recompiler.action;

import java.util.ArrayList;
import java.util.List;

/** What was odd in the code and how it was taken. */
public final class Notes {
  private static final int LIMIT = 200;

  private final List<String> notes = new ArrayList<>();
  private int scriptIndex;

  /** The notes that follow are on this action block. */
  public void script(int index) {
    scriptIndex = index;
  }

  /** Adds a note, unless there are very many. */
  public void add(int offset, String what) {
    if (notes.size() < LIMIT) {
      notes.add("script " + scriptIndex + ", offset " + offset + ": " + what);
    }
  }

  /** So far. */
  public List<String> all() {
    return List.copyOf(notes);
  }
}
