package dev.o1struct.processor.names;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The variables of generated code: parameters, locals, and the fields of its classes. */
public final class Variables {
  /** Those in methods that have a handle called like its struct, but for indexes. */
  public static final Set<String> BESIDE_HANDLES =
      Set.of(
          "at",
          "code",
          "constant",
          "cursor",
          "delta",
          "done",
          "e",
          "end",
          "expected",
          "from",
          "hash",
          "ordinal",
          "position",
          "row",
          "source",
          "start",
          "target",
          "to",
          "value");

  /** Those elsewhere. */
  public static final Set<String> ELSEWHERE =
      Set.of(
          "a",
          "b",
          "block",
          "blocks",
          "bytes",
          "column",
          "count",
          "handle",
          "heap",
          "more",
          "old",
          "oldBlock",
          "place",
          "plain",
          "rows",
          "tag",
          "values",
          "view");

  /** Those of loops and indexes, which a number follows in arrays of arrays. */
  public static final Set<String> INDEXES = Set.of("i", "index");

  /** What the names of packages in generated code start with, but for that of the struct. */
  private static final List<String> ROOTS = List.of("dev", "java");

  /** What is behind a name that gives way, and behind what there is once for each case. */
  private static final String LINE = "_";

  private Variables() {}

  /** The parameter that is the handle: {@code actionVar}, {@code asObject}. */
  public static String handleOf(QualifiedName struct) {
    String name = lowered(struct);
    String stem = name.replaceFirst("\\d+$", "");
    boolean isTaken =
        SourceVersion.isKeyword(name)
            || BESIDE_HANDLES.contains(name)
            || INDEXES.contains(stem)
            || isRoot(name, struct)
            || name.endsWith(LINE);
    return isTaken ? name + LINE : name;
  }

  /** Whether the name of a package that code of the struct mentions starts with that word. */
  public static boolean isRoot(String name, QualifiedName struct) {
    return ROOTS.contains(name) || struct.packageName().split("\\.", -1)[0].equals(name);
  }

  /** The field that has what there is once for a case of a tagged union: {@code circle_}. */
  public static String ofCase(QualifiedName name) {
    return ConstantName.stemOf(name.simpleName()).toLowerCase(Locale.ROOT) + LINE;
  }

  /** The method of columns, without parameters, that gives what there is for a case. */
  public static String getterOf(QualifiedName name) {
    String lower = lowered(name);
    boolean isTaken =
        SourceVersion.isKeyword(lower)
            || Member.OF_OBJECT.contains(lower)
            || lower.equals(Member.ROWS.word())
            || lower.equals(Member.CLOSE.word());
    return isTaken ? lower + LINE : lower;
  }

  private static String lowered(QualifiedName name) {
    String simple = name.simpleName();
    int capitals = 0;
    while (capitals < simple.length() && Character.isUpperCase(simple.charAt(capitals))) {
      capitals++;
    }
    boolean startsNextWord = capitals > 1 && capitals < simple.length();
    int lowered = startsNextWord ? capitals - 1 : capitals;
    return simple.substring(0, lowered).toLowerCase(Locale.ROOT) + simple.substring(lowered);
  }
}
