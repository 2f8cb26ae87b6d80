package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.List;

/** Prints the class Movie, which finds a body by its number. */
final class MovieSource {
  /** Cases of one switch: the dispatch is hot, and should stay small enough to be compiled well. */
  private static final int MAX_CASES = 448;

  private final SourcePackage sourcePackage;
  private final BodiesSource bodies;
  private final int bodyCount;

  MovieSource(SourcePackage sourcePackage, BodiesSource bodies, int bodyCount) {
    this.sourcePackage = sourcePackage;
    this.bodies = bodies;
    this.bodyCount = bodyCount;
  }

  List<SourceFile> files(String sourceFileName, int swfVersion, int scriptCount) {
    var files = new ArrayList<SourceFile>();
    var out = new SourceWriter();
    out.lines(
        """
        import dev.o1struct.player.action.ActionMachine;
        import dev.o1struct.player.action.Program;
        import java.io.InputStream;

        """);
    out.line(
        "/** Movie recompiled from %s, SWF version %d. */"
            .formatted(JavaText.comment(sourceFileName), swfVersion));
    out.open("public final class Movie extends Program {");
    out.line("/** The movie's scripts; {@link #swf} has the rest of it. */");
    out.open("public Movie() {");
    out.line(
        "super(%d, Strings.TABLE, Pools.TABLE, Functions.TABLE, %d);"
            .formatted(swfVersion, scriptCount));
    out.close("}").line("").line("@Override");
    out.open("public int run(int body, ActionMachine m, long[] s, long f) {");
    files.addAll(dispatch(out));
    out.close("}").line("").line("@Override");
    out.open("public InputStream swf() {");
    out.line("return Movie.class.getResourceAsStream(\"movie.swf\");");
    out.close("}").close("}");
    files.addFirst(sourcePackage.file("Movie", out));
    return files;
  }

  private List<SourceFile> dispatch(SourceWriter out) {
    if (bodyCount == 0) {
      out.line("throw noSuchBody(body);");
      return List.of();
    }
    if (bodyCount <= MAX_CASES) {
      out.open("return switch (body) {");
      cases(out, 0, bodyCount);
      out.line("default -> throw noSuchBody(body);").close("};");
      return List.of();
    }
    var files = new ArrayList<SourceFile>();
    out.open("if (body < 0) {").line("throw noSuchBody(body);").close("}");
    out.open("return switch (body / " + MAX_CASES + ") {");
    for (int from = 0; from < bodyCount; from += MAX_CASES) {
      var name = "Dispatch" + files.size();
      out.line("case " + files.size() + " -> " + name + ".run(body, m, s, f);");
      files.add(dispatcher(name, from, Math.min(from + MAX_CASES, bodyCount)));
    }
    out.line("default -> throw noSuchBody(body);").close("};");
    return files;
  }

  private SourceFile dispatcher(String name, int from, int to) {
    var out = new SourceWriter();
    out.line("import dev.o1struct.player.action.ActionMachine;").line("");
    out.line("/** Finds the bodies %d to %d. */".formatted(from, to - 1));
    out.open("final class " + name + " {");
    out.line("private " + name + "() {}").line("");
    out.open("static int run(int body, ActionMachine m, long[] s, long f) {");
    out.open("return switch (body) {");
    cases(out, from, to);
    out.line("default -> throw new IllegalArgumentException(\"no such body: body=\" + body);");
    out.close("};").close("}").close("}");
    return sourcePackage.file(name, out);
  }

  private void cases(SourceWriter out, int from, int to) {
    for (int body = from; body < to; body++) {
      out.line("case " + body + " -> " + bodies.qualified("b" + body, -1) + "(m, s, f);");
    }
  }
}
