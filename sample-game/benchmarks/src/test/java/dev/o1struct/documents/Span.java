package dev.o1struct.documents;

import java.util.List;

/** Code within a sentence; or a line of a block. Its white space is single spaces. */
record Span(Document document, int line, String text) {
  /** The words between spaces, up to a comment of the shell. */
  List<String> words() {
    return List.of(text.replaceFirst("(^|\\s)#.*", "").strip().split("\\s+", -1));
  }

  Fault fault(String what) {
    return document.fault(line, what);
  }
}
