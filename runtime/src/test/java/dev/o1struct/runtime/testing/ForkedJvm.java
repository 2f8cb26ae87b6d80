package dev.o1struct.runtime.testing;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that opens a heap, for what cannot be changed in this one. */
public final class ForkedJvm {
  private ForkedJvm() {}

  /** What {@link #main} printed, and what came on stderr. */
  public record Output(String out, String error) {}

  /** Runs {@link #main} on the class path with these options of java. */
  public static Output run(List<String> options) throws IOException, InterruptedException {
    return run(options, ForkedJvm.class, List.of());
  }

  /** Runs the main method of another class. */
  public static Output run(List<String> options, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(List.of(), options, main, arguments);
  }

  /** Runs it under another program, which is the first of the command. */
  public static Output run(
      List<String> tool, List<String> options, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(tool);
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        property("o1structTest.classes")
            + File.pathSeparator
            + property("o1structTest.testClasses"));
    command.add(main.getName());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).start();
    // Little is printed: no pipe fills up while the other is read.
    Output output = new Output(text(process.getInputStream()), text(process.getErrorStream()));
    process.waitFor();
    return output;
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("Surefire should have set a property: name=" + name);
    }
    return value;
  }

  public static void main(String[] arguments) {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque("Point", 16));
      pool.free(pool.allocateZeroed());
      String storage = AddressSpace.MEMORY.isMapped() ? "file" : "mmap";
      System.out.println(storage + " " + (AddressSpace.MEMORY.byteSize() >> 20));
    }
  }
}
