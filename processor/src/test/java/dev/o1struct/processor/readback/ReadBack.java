package dev.o1struct.processor.readback;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structs of one seed. */
public final class ReadBack {
  private static final int STRUCTS = 12;
  private static final int WRITES = 60;

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
    exercise.readGarbage();
    exercise.asAWhole(classes.allocate(struct.name));
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
