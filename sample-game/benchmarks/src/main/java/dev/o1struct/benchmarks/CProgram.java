package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /**
   * Every variant that this machine can run; none where it has no gcc.
   *
   * @param upstream the folder with the sources of C's o1heap, or nothing
   */
  static List<CProgram> all(Optional<Path> upstream) throws IOException, InterruptedException {
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
    if (upstream.isPresent()) {
      upstream(upstream.get())
          .map(program -> new CProgram("C o1heap", program, Optional.empty()))
          .ifPresent(programs::add);
    }
    programs.add(new CProgram("C free list (the limit)", freeList.get(), Optional.empty()));
    return programs;
  }

  /** The workloads on C's o1heap, without its assertions, as it is used in production. */
  private static Optional<Path> upstream(Path folder) throws IOException, InterruptedException {
    for (String file : List.of("o1heap.h", "o1heap.c")) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new NoSuchFileException(folder.resolve(file).toString());
      }
    }
    return compile(
        "workloads.c",
        "-DNDEBUG",
        "-DALLOCATOR=\"o1heap-allocator.h\"",
        "-I" + folder.toAbsolutePath(),
        folder.toAbsolutePath().resolve("o1heap.c").toString());
  }

  /** Compiles one of the sources beside this class; nothing where there is no gcc. */
  static Optional<Path> compile(String name, String... options)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("o1struct-benchmarks");
    folder.toFile().deleteOnExit();
    Path source = copied(name, folder);
    copied("o1heap-allocator.h", folder);
    Path binary = folder.resolve("program");
    binary.toFile().deleteOnExit();
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

  private static Path copied(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    file.toFile().deleteOnExit();
    try (var stream = CProgram.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("A source is not in the jar: name=" + name);
      }
      Files.copy(stream, file);
    }
    return file;
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
