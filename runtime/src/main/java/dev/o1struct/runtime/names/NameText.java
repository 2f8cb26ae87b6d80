package dev.o1struct.runtime.names;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/** Comparing and searching in names, whatever their widths. */
final class NameText {
  private NameText() {}

  /** Whether the text of a name is the one that is kept elsewhere. */
  static boolean isText(long name, long text, long bytes) {
    return Cells.equal(Handles.at(name + NameLayout.TEXT, bytes), Handles.at(text, bytes), bytes);
  }

  /** A new String of a text. */
  static String string(long name, int form) {
    int length = NameLayout.length(form);
    long at = Handles.at(name + NameLayout.TEXT, NameLayout.textBytes(form));
    if ((form & NameLayout.WIDE) == 0) {
      byte[] bytes = new byte[length];
      MemorySegment.copy(MEMORY, JAVA_BYTE, at, bytes, 0, length);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    char[] characters = new char[length];
    MemorySegment.copy(MEMORY, JAVA_CHAR_UNALIGNED, at, characters, 0, length);
    return new String(characters);
  }

  static int compare(long a, int formA, long b, int formB) {
    int common = Math.min(NameLayout.length(formA), NameLayout.length(formB));
    for (int i = 0; i < common; i++) {
      int difference = charAt(a, formA, i) - charAt(b, formB, i);
      if (difference != 0) {
        return difference;
      }
    }
    return NameLayout.length(formA) - NameLayout.length(formB);
  }

  static int indexOf(long name, int form, long needle, int needleForm, int from) {
    int last = NameLayout.length(form) - NameLayout.length(needleForm);
    int start = Math.max(0, from);
    if (NameLayout.length(needleForm) == 0) {
      return Math.min(start, last);
    }
    for (int i = start; i <= last; i++) {
      if (matches(name, form, i, needle, needleForm)) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(long name, int form, long needle, int needleForm, int from) {
    int last = NameLayout.length(form) - NameLayout.length(needleForm);
    for (int i = Math.min(from, last); i >= 0; i--) {
      if (matches(name, form, i, needle, needleForm)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(long name, int form, int at, long needle, int needleForm) {
    int length = NameLayout.length(needleForm);
    for (int i = 0; i < length; i++) {
      if (charAt(name, form, at + i) != charAt(needle, needleForm, i)) {
        return false;
      }
    }
    return true;
  }

  /** The character at an index of a name of this form. */
  static char charAt(long name, int form, int index) {
    return NameLayout.charAt(name + NameLayout.TEXT, form & NameLayout.WIDE, index);
  }
}
