package dev.o1struct.runtime;

/** Comparing and searching in names, whatever their widths. */
final class NameText {
  private NameText() {}

  static int compare(long a, long b) {
    int formA = NameLayout.form(a);
    int formB = NameLayout.form(b);
    int common = Math.min(NameLayout.length(formA), NameLayout.length(formB));
    for (int i = 0; i < common; i++) {
      int difference = charAt(a, formA, i) - charAt(b, formB, i);
      if (difference != 0) {
        return difference;
      }
    }
    return NameLayout.length(formA) - NameLayout.length(formB);
  }

  static int indexOf(long name, long needle, int from) {
    int last = NameLayout.length(NameLayout.form(name)) - lengthOf(needle);
    int start = Math.max(0, from);
    if (lengthOf(needle) == 0) {
      return Math.min(start, last);
    }
    for (int i = start; i <= last; i++) {
      if (matches(name, i, needle)) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(long name, long needle, int from) {
    int last = NameLayout.length(NameLayout.form(name)) - lengthOf(needle);
    for (int i = Math.min(from, last); i >= 0; i--) {
      if (matches(name, i, needle)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(long name, int at, long needle) {
    int formName = NameLayout.form(name);
    int formNeedle = NameLayout.form(needle);
    int length = NameLayout.length(formNeedle);
    for (int i = 0; i < length; i++) {
      if (charAt(name, formName, at + i) != charAt(needle, formNeedle, i)) {
        return false;
      }
    }
    return true;
  }

  private static int lengthOf(long name) {
    return NameLayout.length(NameLayout.form(name));
  }

  /** The character at an index of a name of this form. */
  static char charAt(long name, int form, int index) {
    return NameLayout.charAt(name + NameLayout.TEXT, form & NameLayout.WIDE, index);
  }
}
