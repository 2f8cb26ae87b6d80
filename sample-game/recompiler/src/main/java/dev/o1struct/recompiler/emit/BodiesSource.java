package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shares methods out among the classes Bodies0, Bodies1, …, and prints these. */
final class BodiesSource {
  /** Keeps a class's constants far below 65,535 and its source readable. */
  private static final int MAX_WEIGHT = 30_000;

  private final SourcePackage sourcePackage;
  private final List<List<MethodUnit>> classes = new ArrayList<>();
  private final Map<String, Integer> classOfMethod = new HashMap<>();
  private int weight = MAX_WEIGHT;

  BodiesSource(SourcePackage sourcePackage) {
    this.sourcePackage = sourcePackage;
  }

  void add(MethodUnit unit) {
    int least = unit.weight() + 50;
    if (weight + least > MAX_WEIGHT) {
      classes.add(new ArrayList<>());
      weight = 0;
    }
    weight += least;
    classes.getLast().add(unit);
    classOfMethod.put(unit.name(), classes.size() - 1);
  }

  /** How the class {@code from} (−1 for one that is not a Bodies class) calls {@code method}. */
  String qualified(String method, int from) {
    var index = classOfMethod.get(method);
    if (index == null) {
      throw new AssertionError("no such method: " + method);
    }
    return index == from ? method : "Bodies" + index + "." + method;
  }

  List<SourceFile> files() {
    var files = new ArrayList<SourceFile>();
    for (int i = 0; i < classes.size(); i++) {
      files.add(file(i));
    }
    return files;
  }

  private SourceFile file(int index) {
    var methods = new SourceWriter().indent();
    for (var unit : classes.get(index)) {
      methods.line("");
      unit.printer().print(methods, method -> qualified(method, index));
    }
    var text = methods.toString();
    var name = "Bodies" + index;
    var out = new SourceWriter();
    out.line("import dev.o1struct.player.action.ActionMachine;");
    if (text.contains("ActionThrow")) {
      out.line("import dev.o1struct.player.action.ActionThrow;");
    }
    out.line("import dev.o1struct.player.action.Completion;").line("");
    out.line("/** Bodies of action blocks and functions. */");
    out.open("final class " + name + " {");
    out.line("private " + name + "() {}");
    out.text(text);
    out.close("}");
    return sourcePackage.file(name, out);
  }
}
