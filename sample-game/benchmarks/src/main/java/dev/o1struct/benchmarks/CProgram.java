package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** Compiles every variant that this machine can run; none where it has no gcc. */
  static List<CProgram> compile(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("workloads.c");
    try (var stream = CProgram.class.getResourceAsStream("workloads.c")) {
      if (stream == null) {
        throw new IOException("workloads.c is not in the jar");
      }
      Files.copy(stream, source);
    }
    List<CProgram> programs = new ArrayList<>();
    Path malloc = folder.resolve("malloc");
    Path freeList = folder.resolve("freelist");
    try {
      lines(Map.of(), "gcc", "-O2", "-o", malloc.toString(), source.toString());
      lines(Map.of(), "gcc", "-O2", "-DFREELIST", "-o", freeList.toString(), source.toString());
    } catch (IOException missing) {
      System.err.println("No C side: " + missing.getMessage());
      return programs;
    }
    programs.add(new CProgram(MALLOC, malloc, Optional.empty()));
    for (String library : List.of("jemalloc", "mimalloc")) {
      installed(library)
          .ifPresent(path -> programs.add(new CProgram("C " + library, malloc, Optional.of(path))));
    }
    programs.add(new CProgram("C free list (the limit)", freeList, Optional.empty()));
    return programs;
  }

  /** Where the linker's cache says that a library is. */
  private static Optional<String> installed(String library)
      throws IOException, InterruptedException {
    Pattern entry = Pattern.compile("\\s*lib" + library + "\\.so\\S* .*=> (\\S+)");
    return lines(Map.of(), "ldconfig", "-p").stream()
        .map(entry::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst();
  }

  /** Runs it once; nanoseconds of an operation, the median of eleven. */
  Map<Workload, Double> run() throws IOException, InterruptedException {
    Map<String, String> environment =
        preload.map(library -> Map.of("LD_PRELOAD", library)).orElse(Map.of());
    Map<Workload, Double> nanoseconds = new EnumMap<>(Workload.class);
    for (String line : lines(environment, binary.toString())) {
      Matcher figure = FIGURE.matcher(line);
      if (figure.matches()) {
        for (Workload workload : Workload.values()) {
          if (workload.nameInC().equals(figure.group(1))) {
            nanoseconds.put(workload, Double.valueOf(figure.group(2)));
          }
        }
      }
    }
    return nanoseconds;
  }

  private static List<String> lines(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IOException("It failed: command=" + List.of(command));
    }
    return lines;
  }
}
