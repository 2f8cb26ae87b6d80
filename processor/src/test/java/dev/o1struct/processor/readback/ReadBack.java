package dev.o1struct.processor.readback;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structs of one seed. */
public final class ReadBack {
  private static final int STRUCTS = 12;
  private static final int WRITES = 60;
  private static final int ROWS = 3;

  private final long seed;
  private final List<Declared> structs;

  /** A tagged union, then its cases. */
  private final List<Declared> family;

  private ReadBack(long seed) {
    this.seed = seed;
    this.structs = Chance.structs(seed, STRUCTS);
    this.family = Chance.family(seed, structs);
  }

  /** Declares them. */
  public static ReadBack of(long seed) {
    return new ReadBack(seed);
  }

  /** The declarations in Java, with the enums that they mention. */
  public String[] sources() {
    return Stream.concat(Stream.of(Kind.COLOURS, Kind.OPCODES), all().map(Declared::source))
        .toArray(String[]::new);
  }

  private Stream<Declared> all() {
    return Stream.concat(structs.stream(), family.stream());
  }

  /** Seed and declarations, for a failure. */
  public String describe() {
    return all()
        .map(Declared::source)
        .collect(Collectors.joining("\n", "seed=" + seed + "\n", "\n"));
  }

  /** Writes and reads all fields of all structs. */
  public void exercise(Classes classes) {
    Random random = new Random(seed);
    for (Declared struct : structs) {
      exercise(struct, classes, classes.allocate(struct.name), random);
    }
    for (Declared one : family.subList(1, family.size())) {
      exercise(one, classes, classes.allocate(one.name), random);
      long union = classes.allocate(family.getFirst().name);
      classes.call(one.name, "become", union);
      exercise(one, classes, union, random);
    }
  }

  private static void exercise(Declared struct, Classes classes, long handle, Random random) {
    Exercise exercise = new Exercise(struct, classes, handle, random);
    exercise.writeAndRead(WRITES);
    exerciseRows(struct, classes, exercise);
    exercise.readGarbage();
    exercise.asAWhole(classes.allocate(struct.name));
  }

  /** Of a case those of its union. */
  private static void exerciseRows(Declared struct, Classes classes, Exercise exercise) {
    Declared union = struct.code > 0 ? Objects.requireNonNull(struct.header) : null;
    Object columns = classes.columns(union == null ? struct.name : union.name, ROWS);
    Object accessors =
        union == null
            ? columns
            : Objects.requireNonNull(
                classes.on(columns, struct.name.toLowerCase(Locale.ROOT)), struct.name);
    exercise.writeAndReadByRow(columns, accessors, WRITES / ROWS);
  }

  /** A program that prints where C puts the fields. */
  public String programInC() {
    return CTwin.program(structs);
  }

  /** What it prints if the documentation is right. */
  public String expectedOfC() {
    return CTwin.expected(structs);
  }
}
