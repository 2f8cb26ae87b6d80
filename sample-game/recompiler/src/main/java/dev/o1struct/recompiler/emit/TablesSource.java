package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.FunctionHead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the tables that the bodies speak of by index: strings, pools, functions. */
final class TablesSource {
  private static final int WEIGHT_OF_ELEMENT = 10;

  /** A pool longer than this is copied together from pieces. */
  private static final int MAX_PIECE = 1_000;

  private final SourcePackage sourcePackage;
  private final MovieTables tables;
  private final int scriptCount;

  TablesSource(SourcePackage sourcePackage, MovieTables tables, int scriptCount) {
    this.sourcePackage = sourcePackage;
    this.tables = tables;
    this.scriptCount = scriptCount;
  }

  List<SourceFile> files() {
    var files = new ArrayList<SourceFile>();
    files.addAll(strings().files(sourcePackage));
    files.addAll(pools().files(sourcePackage));
    files.addAll(functions().files(sourcePackage));
    return files;
  }

  private TableSource strings() {
    var table =
        new TableSource("Strings", "String", "", "The strings that the bodies name by index.");
    for (var text : tables.strings().all()) {
      table.add(JavaText.string(text), WEIGHT_OF_ELEMENT + text.length() / 2_000);
    }
    return table;
  }

  private TableSource pools() {
    var table =
        new TableSource("Pools", "int[]", "", "The constant pools, as indices of the strings.");
    for (var pool : tables.pools().all()) {
      if (pool.size() <= MAX_PIECE) {
        table.add("new int[] {" + numbers(pool) + "}", WEIGHT_OF_ELEMENT * (1 + pool.size()));
      } else {
        longPool(table, pool);
      }
    }
    return table;
  }

  private static void longPool(TableSource table, List<Integer> pool) {
    table.add("new int[" + pool.size() + "]", WEIGHT_OF_ELEMENT);
    for (int from = 0; from < pool.size(); from += MAX_PIECE) {
      var piece = pool.subList(from, Math.min(from + MAX_PIECE, pool.size()));
      table.statement(
          "System.arraycopy(new int[] {%s}, 0, t[%d], %d, %d);"
              .formatted(numbers(piece), table.lastIndex(), from, piece.size()),
          WEIGHT_OF_ELEMENT * (3 + piece.size()));
    }
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private TableSource functions() {
    var table =
        new TableSource(
            "Functions",
            "FunctionBody",
            "import dev.o1struct.player.action.FunctionBody;\n\n",
            "The functions, which the bodies define by index.");
    int body = scriptCount;
    for (var head : tables.functions().all()) {
      table.add(function(head, body++), WEIGHT_OF_ELEMENT * (5 + 3 * head.parameters().size()));
    }
    return table;
  }

  private static String function(FunctionHead head, int body) {
    var frameBytes =
        head.registerCount() == 0
            ? "0"
            : Registers.structName(head.registerCount()) + "Struct.SIZE";
    var names = head.parameters().stream().map(p -> JavaText.string(p.name())).toList();
    var registers = head.parameters().stream().map(FunctionHead.Parameter::register).toList();
    return "new FunctionBody(%d, %s, %d, %d, %s, 0x%x, new String[] {%s}, new int[] {%s})"
        .formatted(
            body,
            JavaText.string(head.name()),
            head.version(),
            head.registerCount(),
            frameBytes,
            head.flags(),
            String.join(", ", names),
            numbers(registers));
  }
}
