package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.List;

/** A constant array, filled by as many classes as the limits of class files ask for. */
final class TableSource {
  /** A row's weight is what it adds to a method; a method ends at 65,535. */
  private static final int MAX_WEIGHT = 30_000;

  private final String className;
  private final String elementType;
  private final String imports;
  private final String documentation;
  private final List<List<String>> parts = new ArrayList<>();
  private int size;
  private int weight = MAX_WEIGHT;

  TableSource(String className, String elementType, String imports, String documentation) {
    this.className = className;
    this.elementType = elementType;
    this.imports = imports;
    this.documentation = documentation;
  }

  /** Appends an element whose value is {@code expression}. */
  void add(String expression, int weightOfExpression) {
    statement("t[" + size++ + "] = " + expression + ";", weightOfExpression);
  }

  /** Adds a statement on {@code t}, after those that came before. */
  void statement(String statement, int weightOfStatement) {
    if (weight + weightOfStatement > MAX_WEIGHT) {
      parts.add(new ArrayList<>());
      weight = 0;
    }
    weight += weightOfStatement;
    parts.getLast().add(statement);
  }

  /** Of the element added last. */
  int lastIndex() {
    return size - 1;
  }

  List<SourceFile> files(SourcePackage sourcePackage) {
    var files = new ArrayList<SourceFile>();
    files.add(sourcePackage.file(className, table()));
    for (int i = 1; i < parts.size(); i++) {
      files.add(sourcePackage.file(className + i, part(i)));
    }
    return files;
  }

  private SourceWriter table() {
    var out = opened("/** " + documentation + " */", className);
    // "int[]" becomes "new int[3][]".
    var array =
        elementType.endsWith("[]")
            ? elementType.replace("[]", "[" + size + "][]")
            : elementType + "[" + size + "]";
    out.line("static final " + elementType + "[] TABLE = table();").line("");
    out.line("private " + className + "() {}").line("");
    out.open("private static " + elementType + "[] table() {");
    out.line("var t = new " + array + ";");
    for (int i = 0; i < parts.size(); i++) {
      out.line(i == 0 ? "fill(t);" : className + i + ".fill(t);");
    }
    out.line("return t;").close("}");
    if (!parts.isEmpty()) {
      out.line("");
      fill(out, parts.getFirst());
    }
    return out.close("}");
  }

  private SourceWriter part(int index) {
    var name = className + index;
    var out = opened("/** More of {@link " + className + "}. */", name);
    out.line("private " + name + "() {}").line("");
    fill(out, parts.get(index));
    return out.close("}");
  }

  private SourceWriter opened(String comment, String name) {
    var out = new SourceWriter().lines(imports);
    return out.line(comment).open("final class " + name + " {");
  }

  private void fill(SourceWriter out, List<String> statements) {
    out.open("static void fill(" + elementType + "[] t) {");
    statements.forEach(out::line);
    out.close("}");
  }
}
