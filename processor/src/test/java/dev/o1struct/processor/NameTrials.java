package dev.o1struct.processor;

import dev.o1struct.processor.model.ConstantName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries names: what a rule refuses with each name alone, and what is generated with many in one
 * struct and all structs in one compilation. Where that fails each name is tried alone, so that a
 * failure is that of a name.
 */
final class NameTrials {
  /** A struct with some names. */
  record Trial(String packageName, String type, List<String> names, String struct) {
    private String source() {
      return GeneratedWords.source(packageName, struct);
    }

    /** Whether a problem is in this struct or in what is generated for it. */
    private boolean owns(Compiled.Problem problem) {
      return Pattern.compile("(^|/)" + packageName + "/" + type + "(?!\\d)")
          .matcher(problem.path())
          .find();
    }
  }

  private final int together;
  private final BiFunction<Integer, List<String>, Trial> maker;
  private final Set<String> refused = new TreeSet<>();
  private final Map<String, String> failures = new TreeMap<>();

  /**
   * Tries names.
   *
   * @param together how many can be in one struct
   * @param maker makes a struct with some names, told from others by a number
   */
  NameTrials(
      Collection<String> names, int together, BiFunction<Integer, List<String>, Trial> maker) {
    this.together = together;
    this.maker = maker;
    refuse(names);
    check(names.stream().filter(name -> !refused.contains(name)).toList());
  }

  /** The names that a rule refuses. */
  Set<String> refused() {
    return refused;
  }

  /** The others whose generated code has errors or warnings, with these. */
  Map<String, String> failures() {
    return failures;
  }

  private void refuse(Collection<String> names) {
    List<Trial> trials = trials(names.stream().map(List::of).toList());
    List<Compiled.Problem> clashes =
        refuse(trials).stream()
            .filter(problem -> problem.message().startsWith("[NAME_CLASH]"))
            .toList();
    for (Trial trial : trials) {
      if (clashes.stream().anyMatch(trial::owns)) {
        refused.addAll(trial.names());
      }
    }
  }

  /** Checks again without names that failed, whose errors may have hidden those of others. */
  private void check(Collection<String> names) {
    List<Trial> trials = trials(groups(names));
    List<Compiled.Problem> problems = check(trials);
    if (problems.isEmpty()) {
      return;
    }
    trials.stream()
        .filter(trial -> problems.stream().anyMatch(trial::owns))
        .flatMap(trial -> trial.names().stream())
        .forEach(this::checkAlone);
    List<String> rest = names.stream().filter(name -> !failures.containsKey(name)).toList();
    if (rest.size() < names.size()) {
      check(rest);
    } else {
      failures.put("no name alone", problems.toString());
    }
  }

  private void checkAlone(String name) {
    List<Compiled.Problem> problems = check(trials(List.of(List.of(name))));
    if (!problems.isEmpty()) {
      failures.put(name, problems.toString());
    }
  }

  /** Groups of names that are different as constants as well, and no accessors of each other. */
  private List<List<String>> groups(Collection<String> names) {
    List<List<String>> groups = new ArrayList<>();
    List<String> rest = new ArrayList<>(names);
    while (!rest.isEmpty()) {
      List<String> group = new ArrayList<>();
      Set<String> constants = new HashSet<>();
      for (String name : rest) {
        if (group.size() < together
            && constants.add(ConstantName.stemOf(name.replaceFirst("To$", "")))) {
          group.add(name);
        }
      }
      rest.removeAll(group);
      groups.add(group);
    }
    return groups;
  }

  /** Finds what rules refuse, and generates nothing. */
  private static List<Compiled.Problem> refuse(List<Trial> trials) {
    return compile(() -> new StructProcessor(_ -> List.of()), "-proc:only", trials);
  }

  /** Finds all errors and warnings, but writes no classes. */
  private static List<Compiled.Problem> check(List<Trial> trials) {
    return compile(StructProcessor::new, "--should-stop=ifNoError=FLOW", trials);
  }

  private List<Trial> trials(List<List<String>> groups) {
    List<Trial> trials = new ArrayList<>();
    groups.forEach(group -> trials.add(maker.apply(trials.size(), group)));
    return trials;
  }

  /** The problems of two compilations at once, since each takes one processor of the machine. */
  private static List<Compiled.Problem> compile(
      Supplier<StructProcessor> processor, String option, List<Trial> trials) {
    int half = trials.size() / 2;
    return Stream.of(trials.subList(0, half), trials.subList(half, trials.size()))
        .parallel()
        .filter(part -> !part.isEmpty())
        .map(part -> part.stream().map(Trial::source).toList())
        .flatMap(part -> GeneratedWords.compile(processor.get(), option, part).problems().stream())
        .toList();
  }
}
