package dev.o1struct.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How much time the processor adds to a compilation of many structs of 12 fields. Prints elapsed
 * and CPU time of
 *
 * <ol>
 *   <li>the interfaces without the processor,
 *   <li>the interfaces with it, what of that passed within the processor, and what of this while
 *       javac made files, through its Filer, and wrote them,
 *   <li>without it the interfaces and what it generated: what handwritten code would cost,
 * </ol>
 *
 * <p>each in a JVM of its own, as javac does it, and in one that has compiled the same {@value
 * #COMPILATIONS} times, as a build daemon's.
 *
 * <p>{@code mvn -q -Pspeed -pl processor -am -DskipTests test}; {@code -Dspeed.structs=100} for
 * fewer. The last figures are in the module's README.
 */
final class ProcessorSpeed {
  private static final List<String> TYPES =
      List.of(
          "int",
          "long",
          "@U8 int",
          "float",
          "double",
          "@U16 int",
          "boolean",
          "@Ref long",
          "@U32 int",
          "short",
          "byte",
          "char");
  private static final int ROUNDS = 3;
  private static final int COMPILATIONS = 4;

  private final Path folder;
  private final Path sources;
  private final Path generated;

  private ProcessorSpeed(Path folder) throws IOException {
    this.folder = folder;
    sources = Files.createDirectories(folder.resolve("src"));
    generated = Files.createDirectories(folder.resolve("generated"));
  }

  /**
   * What a compilation took, in milliseconds.
   *
   * @param elapsed from its start, or that of the JVM, to its end
   * @param cpu of all threads
   * @param processor elapsed within the processor
   * @param files of that, what javac took to make source files and to write them
   */
  private record Time(long elapsed, long cpu, long processor, long files) {}

  /** Arguments: the number of structs, or those of the JVM that this one starts. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 1) {
      compile(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
      return;
    }
    Path folder = Files.createTempDirectory("o1struct-speed");
    try {
      ProcessorSpeed speed = new ProcessorSpeed(folder);
      int structs = Integer.parseInt(arguments[0]);
      speed.writeSources(structs);
      System.out.printf(
          "%,d structs of %d fields, %d processors, Java %s%n",
          structs, TYPES.size(), Runtime.getRuntime().availableProcessors(), Runtime.version());
      for (int round = 1; round <= ROUNDS; round++) {
        System.out.printf("round %d, new JVMs:%n", round);
        speed.measure(1);
      }
      System.out.printf("JVMs that compile it for the %dth time:%n", COMPILATIONS);
      speed.measure(COMPILATIONS);
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

  private void measure(int compilations) throws IOException {
    Time interfaces = inNewJvm(compilations, List.of("-proc:none"), list(sources));
    delete(generated);
    Files.createDirectories(generated);
    Time with = inNewJvm(compilations, List.of("-s", generated.toString()), list(sources));
    Time all =
        inNewJvm(
            compilations,
            List.of("-proc:none"),
            Stream.concat(list(sources).stream(), list(generated).stream()).toList());
    print("interfaces alone", interfaces);
    print("with the processor", with);
    print("what it generated, without it", all);
    System.out.printf(
        "  adds %,d ms to the interfaces, %,d ms to the same code written by hand;"
            + " %,d ms within the processor, %,d ms of them javac's for making and writing files%n",
        with.elapsed() - interfaces.elapsed(),
        with.elapsed() - all.elapsed(),
        with.processor(),
        with.files());
  }

  private static void print(String what, Time time) {
    System.out.printf("  %-30s %,6d ms, CPU %,6d ms%n", what, time.elapsed(), time.cpu());
  }

  private Time inNewJvm(int compilations, List<String> options, List<Path> files)
      throws IOException {
    List<String> lines = new ArrayList<>(options);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    lines.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    lines.addAll(List.of("-d", classes.toString()));
    files.forEach(file -> lines.add(file.toString()));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                ProcessorSpeed.class.getName(),
                Integer.toString(compilations),
                Files.write(folder.resolve("arguments"), lines).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    delete(classes);
    Scanner figures = new Scanner(output);
    return new Time(figures.nextLong(), figures.nextLong(), figures.nextLong(), figures.nextLong());
  }

  /**
   * Compiles so many times and prints what the last took; the first counts from the JVM's start.
   */
  private static void compile(int compilations, Path arguments) throws IOException {
    ProcessHandle.Info process = ProcessHandle.current().info();
    Instant start = process.startInstant().orElseThrow();
    Duration before = Duration.ZERO;
    TimedProcessor processor = compile(arguments);
    for (int i = 1; i < compilations; i++) {
      start = Instant.now();
      before = cpu();
      processor = compile(arguments);
    }
    System.out.printf(
        "%d %d %d %d%n",
        Duration.between(start, Instant.now()).toMillis(),
        cpu().minus(before).toMillis(),
        processor.milliseconds(),
        processor.filesMilliseconds());
  }

  private static TimedProcessor compile(Path arguments) throws IOException {
    List<String> all = Files.readAllLines(arguments);
    List<String> options = all.stream().filter(line -> !line.endsWith(".java")).toList();
    List<String> files = all.stream().filter(line -> line.endsWith(".java")).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    TimedProcessor processor = new TimedProcessor();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, manager, null, options, null, manager.getJavaFileObjectsFromStrings(files));
      if (!options.contains("-proc:none")) {
        task.setProcessors(List.of(processor));
      }
      if (!task.call()) {
        throw new IllegalStateException("the sources do not compile: arguments=" + arguments);
      }
    }
    return processor;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted((a, b) -> b.compareTo(a))
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
