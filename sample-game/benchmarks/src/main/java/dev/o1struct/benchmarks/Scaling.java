package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Time of one allocate and one free when more and more is live. Hot: the same 64 blocks are
 * replaced again and again while the others just live. Cold: any of the live blocks is replaced,
 * most of which are in no cache when there are many.
 */
@Command(
    name = "scaling",
    mixinStandardHelpOptions = true,
    description = "Time of one allocate and one free, by how much is live: table, CSV and plot.")
final class Scaling implements Callable<Integer> {
  /**
   * One measured point.
   *
   * @param subject what allocates
   * @param mode hot or cold
   * @param live blocks that are live meanwhile
   * @param nanos of one allocate and one free
   */
  record Point(String subject, String mode, long live, double nanos) {
    static Point parse(String line) {
      String[] cells = line.split(",", -1);
      return new Point(cells[0], cells[1], Long.parseLong(cells[2]), Double.parseDouble(cells[3]));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s,%s,%d,%.2f", subject, mode, live, nanos);
    }
  }

  @Option(names = "--here", hidden = true, description = "Measures a subject in this process.")
  private Optional<ScalingSubject> here = Optional.empty();

  @Mixin private Results results = new Results();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (here.isPresent()) {
      Replacements.measure(here.get()).forEach(System.out::println);
      return 0;
    }
    List<Point> points = new ArrayList<>();
    for (ScalingSubject subject : ScalingSubject.values()) {
      Programs.fork(List.of("-Xmx1g"), List.of("scaling", "--here=" + subject.name()))
          .forEach(line -> points.add(Point.parse(line)));
    }
    Optional<Path> malloc = CProgram.compile("scaling.c");
    if (malloc.isPresent()) {
      Programs.lines(Map.of(), List.of(malloc.get().toString()))
          .forEach(line -> points.add(Point.parse(line)));
    }
    if (results.folder().isPresent()) {
      writeBeside(results.folder().get(), points);
    }
    points.sort(Comparator.comparing(Point::mode).reversed());
    results.write(Results.Section.SCALING, table(points));
    return 0;
  }

  private static void writeBeside(Path folder, List<Point> points) throws IOException {
    Stream<String> lines =
        Stream.concat(Stream.of("subject,mode,live,nanos"), points.stream().map(Point::toString));
    Files.write(folder.resolve("scaling.csv"), lines.toList());
    Files.writeString(
        folder.resolve("scaling.svg"), new Plot(points).svg(), StandardCharsets.UTF_8);
  }

  /** Nanoseconds; a row for each subject and mode, a column for each power of ten. */
  private static String table(List<Point> points) {
    List<Long> decades =
        points.stream().map(Point::live).distinct().filter(Scaling::isPowerOfTen).sorted().toList();
    StringBuilder table =
        new StringBuilder("Nanoseconds of one allocate and one free.\n\n| live |");
    decades.forEach(live -> table.append(String.format(Locale.ROOT, " %,d |", live)));
    table.append("\n|---|").append("---|".repeat(decades.size())).append('\n');
    for (String row : points.stream().map(Scaling::row).distinct().toList()) {
      table.append("| ").append(row).append(" |");
      decades.forEach(live -> table.append(cell(points, row, live)));
      table.append('\n');
    }
    return table.append("\n![Cost and how much is live](scaling.svg)\n").toString();
  }

  private static boolean isPowerOfTen(long live) {
    return Math.pow(10, Math.rint(Math.log10((double) live))) == live;
  }

  private static String row(Point point) {
    return point.mode() + ": " + point.subject();
  }

  private static String cell(List<Point> points, String row, long live) {
    return points.stream()
        .filter(point -> point.live() == live && row(point).equals(row))
        .map(point -> String.format(Locale.ROOT, " %.1f |", point.nanos()))
        .findFirst()
        .orElse("  |");
  }
}
