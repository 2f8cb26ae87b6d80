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

  private ReadBack(long seed) {
    this.seed = seed;
    this.structs = Chance.structs(seed, STRUCTS);
  }

  /** Declares them. */
  public static ReadBack of(long seed) {
    return new ReadBack(seed);
  }

  /** The declarations in Java, with the enums that they mention. */
  public String[] sources() {
    return Stream.concat(
            Stream.of(Kind.COLOURS, Kind.OPCODES), structs.stream().map(Declared::source))
        .toArray(String[]::new);
  }

  /** Seed and declarations, for a failure. */
  public String describe() {
    return structs.stream()
        .map(Declared::source)
        .collect(Collectors.joining("\n", "seed=" + seed + "\n", "\n"));
  }

  /** Writes and reads all fields of all structs. */
  public void exercise(Classes classes) {
    Random random = new Random(seed);
    for (Declared struct : structs) {
      long handle = classes.allocate(struct.name);
      Exercise exercise = new Exercise(struct, classes, handle, random);
      exercise.writeAndRead(WRITES);
      exercise.readGarbage();
      exercise.asAWhole(classes.allocate(struct.name));
    }
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
