package dev.o1struct.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How much time the processor adds to a compilation: that of many structs of 12 fields with the
 * processor, less that of the same sources and what was generated from them without it. Printed once
 * for javac as it starts, in a JVM of its own with all its threads, and then for a compiler that is
 * warm, as in a daemon. CPU time, so that other work on the machine does not count.
 *
 * <p>{@code mvn -q -Pspeed -pl processor -am test}, with {@code -Dstructs=300} for fewer than 1,000.
 */
final class ProcessorSpeed {
  private static final List<String> TYPES =
      List.of(
          "int", "long", "@U8 int", "float", "double", "@U16 int", "boolean", "@Ref long",
          "@U32 int", "short", "byte", "char");
  private static final int WARM_RUNS = 3;

  private final Path sources;
  private final Path generated;
  private final Path classes;

  private ProcessorSpeed(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("src"));
    generated = Files.createDirectories(folder.resolve("generated"));
    classes = Files.createDirectories(folder.resolve("classes"));
  }

  /** Arguments: the number of structs; or, for the JVM that this one starts, folder and mode. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      ProcessorSpeed speed = new ProcessorSpeed(Path.of(arguments[0]));
      long start = System.nanoTime();
      speed.compile(arguments[1].equals("with"));
      Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
      System.out.println(cpu.toMillis() + " " + (System.nanoTime() - start) / 1_000_000);
      return;
    }
    int structs = arguments.length == 1 ? Integer.parseInt(arguments[0]) : 1000;
    Path folder = Files.createTempDirectory("o1struct-speed");
    try {
      ProcessorSpeed speed = new ProcessorSpeed(folder);
      speed.writeSources(structs);
      speed.compile(true);
      System.out.printf("%,d structs of %d fields%n", structs, TYPES.size());
      speed.cold(folder);
      speed.warm();
    } finally {
      delete(folder);
    }
  }

  private void writeSources(int structs) throws IOException {
    for (int i = 0; i < structs; i++) {
      StringBuilder text = new StringBuilder("package many;\nimport dev.o1struct.annotations.*;\n");
      text.append("@Struct public interface S").append(i).append(" {\n");
      for (int field = 0; field < TYPES.size(); field++) {
        String type = TYPES.get(field);
        String plain = type.substring(type.indexOf(' ') + 1);
        text.append("  %s f%d(); void f%d(%s value);%n".formatted(type, field, field, plain));
      }
      Files.writeString(sources.resolve("S" + i + ".java"), text.append("}\n"));
    }
  }

  private void cold(Path folder) throws IOException {
    long[] with = inNewJvm(folder, "with");
    long[] without = inNewJvm(folder, "without");
    print("cold, CPU", with[0], without[0]);
    print("cold, elapsed", with[1], without[1]);
  }

  private static long[] inNewJvm(Path folder, String mode) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProcessorSpeed.class.getName(),
                folder.toString(),
                mode)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Stream.of(output.strip().split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private void warm() throws IOException {
    for (int run = 1; run <= WARM_RUNS; run++) {
      long start = cpu();
      compile(true);
      long middle = cpu();
      compile(false);
      print("warm, CPU, run " + run, middle - start, cpu() - middle);
    }
  }

  private static void print(String what, long with, long without) {
    System.out.printf(
        "%-18s with %6d ms, without %6d ms, the processor adds %6d ms%n",
        what, with, without, with - without);
  }

  /** Milliseconds of this thread, on which javac runs. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private void compile(boolean process) throws IOException {
    List<Path> files = new ArrayList<>(list(sources));
    Path output = process ? generated : classes;
    if (!process) {
      files.addAll(list(generated));
    }
    List<String> options =
        List.of(
            "-proc:" + (process ? "full" : "none"),
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            "-s",
            output.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              new PrintWriter(System.err, true),
              manager,
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      if (process) {
        task.setProcessors(List.of(new StructProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("the sources do not compile");
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
