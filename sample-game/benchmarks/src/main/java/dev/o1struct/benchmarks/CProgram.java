package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code workloads.c}, compiled in one of its variants.
 *
 * @param name as the table shows it
 * @param binary the program
 * @param preload a library that replaces malloc, or nothing
 */
record CProgram(String name, Path binary, Optional<String> preload) {
  /** What everything is compared with. */
  static final String MALLOC = "C malloc (glibc)";

  private static final Pattern FIGURE = Pattern.compile("R \\S+ (W\\d) ([0-9.]+) [0-9.]+");

  /** Every variant that this machine can run; none where it has no gcc. */
  static List<CProgram> all() throws IOException, InterruptedException {
    List<CProgram> programs = new ArrayList<>();
    Optional<Path> malloc = compile("workloads.c");
    Optional<Path> freeList = compile("workloads.c", "-DFREELIST");
    if (malloc.isEmpty() || freeList.isEmpty()) {
      return programs;
    }
    programs.add(new CProgram(MALLOC, malloc.get(), Optional.empty()));
    for (String library : List.of("jemalloc", "mimalloc")) {
      installed(library)
          .map(path -> new CProgram("C " + library, malloc.get(), Optional.of(path)))
          .ifPresent(programs::add);
    }
    programs.add(new CProgram("C free list (the limit)", freeList.get(), Optional.empty()));
    return programs;
  }

  /** Compiles one of the sources beside this class; nothing where there is no gcc. */
  static Optional<Path> compile(String name, String... options)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("o1struct-benchmarks");
    Path source = folder.resolve(name);
    Path binary = folder.resolve("program");
    source.toFile().deleteOnExit();
    binary.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    try (var stream = CProgram.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("A source is not in the jar: name=" + name);
      }
      Files.copy(stream, source);
    }
    List<String> command = new ArrayList<>(List.of("gcc", "-O2"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", binary.toString(), source.toString()));
    try {
      Programs.lines(Map.of(), command);
      return Optional.of(binary);
    } catch (IOException missing) {
      System.err.println("Measured without C: " + missing.getMessage());
      return Optional.empty();
    }
  }

  /** Where the linker's cache says that a library is. */
  private static Optional<String> installed(String library) throws InterruptedException {
    Pattern entry = Pattern.compile("\\s*lib" + library + "\\.so\\S* .*=> (\\S+)");
    try {
      return Programs.lines(Map.of(), List.of("ldconfig", "-p")).stream()
          .map(entry::matcher)
          .filter(Matcher::matches)
          .map(match -> match.group(1))
          .findFirst();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Runs it once; nanoseconds of an operation, the median of eleven. */
  Map<Workload, Double> run() throws IOException, InterruptedException {
    Map<String, String> environment =
        preload.map(library -> Map.of("LD_PRELOAD", library)).orElse(Map.of());
    Map<Workload, Double> nanoseconds = new EnumMap<>(Workload.class);
    for (String line : Programs.lines(environment, List.of(binary.toString()))) {
      Matcher figure = FIGURE.matcher(line);
      if (figure.matches()) {
        Workload.ofNameInC(figure.group(1))
            .ifPresent(w -> nanoseconds.put(w, Double.valueOf(figure.group(2))));
      }
    }
    return nanoseconds;
  }
}
