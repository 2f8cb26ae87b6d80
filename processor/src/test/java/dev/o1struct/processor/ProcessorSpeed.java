package dev.o1struct.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How much time the processor adds to a compilation of many structs of 12 fields. Compiles three
 * times, each in a JVM of its own as javac does, and prints elapsed and CPU time of
 *
 * <ol>
 *   <li>the interfaces without the processor,
 *   <li>the interfaces with it, what of that passed within the processor, and what of this within
 *       javac's Filer,
 *   <li>without it the interfaces and what it generated: what handwritten code would cost.
 * </ol>
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
   * @param elapsed from the start of the JVM to its end
   * @param cpu of all its threads
   * @param processor elapsed within the processor
   * @param filer elapsed within the Filer that it calls
   */
  private record Time(long elapsed, long cpu, long processor, long filer) {}

  /** Arguments: the number of structs, or those of javac for the JVM that this one starts. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].startsWith("@")) {
      compile(arguments[0]);
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
        speed.measure(round);
      }
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

  private void measure(int round) throws IOException {
    Time interfaces = inNewJvm(List.of("-proc:none"), list(sources));
    Time with =
        inNewJvm(
            List.of("-processor", TimedProcessor.class.getName(), "-s", generated.toString()),
            list(sources));
    Time all =
        inNewJvm(
            List.of("-proc:none"),
            Stream.concat(list(sources).stream(), list(generated).stream()).toList());
    System.out.printf("round %d:%n", round);
    print("interfaces alone", interfaces);
    print("with the processor", with);
    print("what it generated, without it", all);
    System.out.printf(
        "  adds %,d ms to the interfaces, %,d ms to the same code written by hand;"
            + " %,d ms within the processor, %,d ms of them in javac's Filer%n",
        with.elapsed() - interfaces.elapsed(),
        with.elapsed() - all.elapsed(),
        with.processor(),
        with.filer());
  }

  private static void print(String what, Time time) {
    System.out.printf("  %-30s %,6d ms, CPU %,6d ms%n", what, time.elapsed(), time.cpu());
  }

  private Time inNewJvm(List<String> options, List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>(options);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    lines.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    lines.addAll(List.of("-d", classes.toString()));
    files.forEach(file -> lines.add(file.toString()));
    Path argumentFile = Files.write(folder.resolve("arguments"), lines);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                ProcessorSpeed.class.getName(),
                "@" + argumentFile)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long elapsed = (System.nanoTime() - start) / 1_000_000;
    delete(classes);
    Scanner figures = new Scanner(output);
    return new Time(elapsed, figures.nextLong(), figures.nextLong(), figures.nextLong());
  }

  private static void compile(String argumentFile) {
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, argumentFile);
    if (result != 0) {
      throw new IllegalStateException("the sources do not compile: result=" + result);
    }
    long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    System.out.println(
        cpu + " " + TimedProcessor.milliseconds() + " " + TimedProcessor.filerMilliseconds());
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
