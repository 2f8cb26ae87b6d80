package dev.o1struct.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was measured, round by round; and the table of it. */
final class Figures {
  private final List<Map<Cell, Double>> rounds = new ArrayList<>();
  private final Map<Cell, Double> targets = new HashMap<>();

  /** Begins a round. */
  void nextRound() {
    rounds.add(new HashMap<>());
  }

  /** Adds a figure to the current round, in nanoseconds. */
  void add(Cell cell, double nanoseconds) {
    rounds.getLast().put(cell, nanoseconds);
  }

  /** A Markdown table: a row for each subject, in this order, that has any figure. */
  String table(List<String> subjects, List<Workload> workloads) {
    StringBuilder table = new StringBuilder("|  |");
    workloads.forEach(workload -> table.append(' ').append(workload).append(" |"));
    table.append("\n|---|").append("---|".repeat(workloads.size())).append('\n');
    Set<String> measured = new LinkedHashSet<>(subjects);
    measured.removeIf(subject -> workloads.stream().allMatch(w -> text(subject, w).isEmpty()));
    for (String subject : measured) {
      table.append("| ").append(subject).append(" |");
      workloads.forEach(w -> table.append(' ').append(text(subject, w)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  /** What a figure is meant to be at most, relative to malloc. */
  void atMost(Cell cell, double ratio) {
    targets.put(cell, ratio);
  }

  private String text(String subject, Workload workload) {
    Cell cell = new Cell(subject, workload);
    Cell malloc = new Cell(CProgram.MALLOC, workload);
    List<Double> nanoseconds = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Map<Cell, Double> round : rounds) {
      Double time = round.get(cell);
      Double unit = round.get(malloc);
      if (time != null) {
        nanoseconds.add(time);
      }
      if (time != null && unit != null) {
        ratios.add(time / unit);
      }
    }
    if (nanoseconds.isEmpty()) {
      return "";
    }
    String time = String.format(Locale.ROOT, "%.2f ns", median(nanoseconds));
    if (ratios.isEmpty()) {
      return time;
    }
    Double target = targets.get(cell);
    return String.format(Locale.ROOT, "**%.2f** (%s)", median(ratios), time)
        + (target == null ? "" : ", at most " + target);
  }

  /** The middle one, or the mean of the middle two. */
  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
