package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every subject at every workload, in time relative to malloc called from C in the same round. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Time of an operation, relative to glibc's malloc called from C.")
final class Compare implements Callable<Integer> {
  /** Something to be measured once a round. */
  private interface Task {
    void run() throws IOException, InterruptedException, RunnerException;
  }

  /** Where the sources of C's o1heap are: said like a property, and an option of this command. */
  private static final String SOURCE = "o1heap.source";

  @Option(names = "--rounds", description = "Rounds; each measures everything (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--workloads",
      split = ",",
      description = "Columns: ${COMPLETION-CANDIDATES} (all).")
  private List<Workload> workloads = List.of(Workload.values());

  @Option(
      names = "--subjects",
      split = ",",
      description = "Rows of Java, by how their names begin (all).")
  private List<String> subjects = List.of("");

  @Option(
      names = "--iterations",
      description = "Iterations to warm up, and as many measured (${DEFAULT-VALUE}).")
  private int iterations = 3;

  @Option(names = "--time", description = "Milliseconds of an iteration (${DEFAULT-VALUE}).")
  private int milliseconds = 500;

  @Option(
      names = "-D" + SOURCE,
      paramLabel = "DIR",
      description = "Folder with o1heap.h and o1heap.c of C's o1heap, for a row of its own (none).")
  private Optional<Path> upstream = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Results results = new Results();

  private final Figures figures = new Figures();

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    List<CProgram> programs = programs();
    List<Task> tasks = tasks(programs);
    for (int round = 0; round < rounds; round++) {
      figures.nextRound();
      // Another order each time, so that nobody always runs after the same neighbour.
      Collections.rotate(tasks, 1 + tasks.size() / rounds);
      for (Task task : tasks) {
        task.run();
      }
    }
    results.write(Results.Section.COMPARE, report(programs));
    return 0;
  }

  private List<CProgram> programs() throws IOException, InterruptedException {
    try {
      return CProgram.all(upstream);
    } catch (NoSuchFileException missing) {
      throw new ParameterException(
          spec.commandLine(), "-D" + SOURCE + ": there is no " + missing.getFile(), missing);
    }
  }

  private List<Task> tasks(List<CProgram> programs) {
    List<Task> tasks = new ArrayList<>();
    for (CProgram program : programs) {
      tasks.add(
          () -> program.run().forEach((w, time) -> figures.add(new Cell(program.name(), w), time)));
    }
    JmhFork fork = new JmhFork(iterations, milliseconds);
    for (JavaSubject subject : selected()) {
      for (Workload workload : workloads) {
        Class<? extends Subject> type = subject.classes().get(workload);
        if (type != null) {
          tasks.add(() -> measure(fork, subject, type, workload));
        }
      }
    }
    return tasks;
  }

  private void measure(
      JmhFork fork, JavaSubject subject, Class<? extends Subject> type, Workload workload)
      throws RunnerException {
    double time = fork.nanoseconds(type, workload, subject.collected());
    figures.add(new Cell(subject.name(), workload), time);
    System.err.printf("%s %s %.2f ns%n", subject.name(), workload, time);
  }

  private List<JavaSubject> selected() {
    return JavaSubject.all().stream()
        .filter(subject -> subjects.stream().anyMatch(subject.name()::startsWith))
        .toList();
  }

  private String report(List<CProgram> programs) {
    List<String> rows = new ArrayList<>();
    programs.forEach(program -> rows.add(program.name()));
    for (JavaSubject subject : selected()) {
      rows.add(subject.name());
      subject.targets().forEach((w, most) -> figures.atMost(new Cell(subject.name(), w), most));
    }
    return String.format(
            Locale.ROOT,
            "Time of an operation relative to malloc called from C, and in nanoseconds; medians of"
                + " %d rounds, each fork %d + %d iterations of %d ms.%n%n",
            rounds,
            iterations,
            iterations,
            milliseconds)
        + figures.table(rows, workloads);
  }
}
