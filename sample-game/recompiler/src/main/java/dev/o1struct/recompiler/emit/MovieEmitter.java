package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.ActionDecoder;
import dev.o1struct.recompiler.action.BodyDecoder;
import dev.o1struct.recompiler.action.Budget;
import dev.o1struct.recompiler.action.Notes;
import dev.o1struct.recompiler.swf.ActionBlock;
import dev.o1struct.recompiler.swf.SwfException;
import dev.o1struct.recompiler.swf.SwfMovie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes a movie's action blocks one after the other, and then prints everything. */
public final class MovieEmitter {
  /** A body to be decoded; {@code description} is for its documentation. */
  private record Pending(
      int body, int start, int end, PoolState pool, Registers registers, String description) {}

  private final SwfMovie movie;
  private final Notes notes = new Notes();
  private final MovieTables tables = MovieTables.empty();
  private final TreeMap<Integer, BodyPlan> plans = new TreeMap<>();

  /** For a movie none of whose blocks has been taken yet. */
  public MovieEmitter(SwfMovie movie) {
    this.movie = movie;
  }

  /** Decodes {@code block} and the functions in it. */
  public void add(ActionBlock block) {
    notes.script(block.scriptIndex());
    var decoder = new ActionDecoder(block.bytes().toArray(), movie.header().version(), notes);
    var budget = new Budget(decoder.length());
    var where = "script " + block.scriptIndex() + " (" + block.origin().describe() + ")";
    var pending = new ArrayDeque<Pending>();
    pending.add(
        new Pending(
            block.scriptIndex(),
            0,
            decoder.length(),
            PoolState.UNKNOWN,
            new Registers(0),
            "Action block: " + where));
    while (!pending.isEmpty()) {
      var next = pending.remove();
      for (var function : add(next, decoder, budget)) {
        pending.add(pending(function, where));
      }
    }
  }

  private List<FoundFunction> add(Pending next, ActionDecoder decoder, Budget budget) {
    var regions = BodyDecoder.decode(decoder, next.start(), next.end(), budget);
    var lowering = new BodyLowering(regions, next.pool(), next.registers(), tables);
    if (tables.functions().isFull()) {
      throw new SwfException("too many functions: limit=" + FunctionTable.LIMIT);
    }
    var description = next.description() + ", bytes " + MethodPlanner.range(regions.getFirst());
    plans.put(next.body(), BodyPlan.of("b" + next.body(), description + ".", lowering.blocks()));
    return lowering.functions();
  }

  private Pending pending(FoundFunction function, String where) {
    var definition = function.definition();
    var head = definition.head();
    return new Pending(
        movie.actions().size() + function.index(),
        definition.bodyStart(),
        definition.bodyEnd(),
        function.pool(),
        new Registers(head.registerCount()),
        "Function " + name(function.label()) + " of " + where);
  }

  private static String name(String label) {
    return label.isEmpty() ? "without a name" : "{@code " + JavaText.comment(label) + "}";
  }

  /** What was odd in the blocks taken so far. */
  public List<String> notes() {
    return notes.all();
  }

  /** How many functions there are in the blocks taken so far. */
  public int functionCount() {
    return tables.functions().all().size();
  }

  /** The source of the whole movie in {@code packageName}, made from the file of that name. */
  public List<SourceFile> files(String packageName, String sourceFileName) {
    var sourcePackage = new SourcePackage(packageName);
    var bodies = new BodiesSource(sourcePackage);
    plans.values().forEach(plan -> MethodPlanner.plan(plan).forEach(bodies::add));
    int scripts = movie.actions().size();
    var files = new ArrayList<SourceFile>();
    files.addAll(
        new MovieSource(sourcePackage, bodies, plans.size())
            .files(sourceFileName, movie.header().version(), scripts));
    files.addAll(new TablesSource(sourcePackage, tables, scripts).files());
    files.addAll(bodies.files());
    var registerCounts = new TreeSet<Integer>();
    tables.functions().all().forEach(head -> registerCounts.add(head.registerCount()));
    registerCounts.remove(0);
    registerCounts.forEach(count -> files.add(RegistersSource.file(sourcePackage, count)));
    return List.copyOf(files);
  }
}
