package dev.o1struct.processor.names;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.QualifiedName;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Simple names that mean something else in what is generated for a struct than elsewhere: types
 * that they are the names of are written with their packages there.
 */
public final class HiddenNames {
  private final QualifiedName struct;

  /** What the package has of the names of {@code java.lang}. */
  private final SortedSet<String> beside = new TreeSet<>();

  /** Types in the struct's interface. */
  private final SortedSet<String> types = new TreeSet<>();

  /** Constants in it, or the components of the record: they hide types whose methods are called. */
  private final SortedSet<String> variables = new TreeSet<>();

  private final Set<String> mentioned = new HashSet<>();

  private HiddenNames(LayoutPlan plan) {
    struct = plan.name();
    Stream.concat(Stream.of(plan), plan.cases().stream()).forEach(this::add);
  }

  private void add(LayoutPlan plan) {
    beside.addAll(plan.declaration().scope().beside());
    types.addAll(plan.declaration().scope().types());
    variables.addAll(plan.declaration().scope().constants());
    Stream<QualifiedName> ofFields = plan.fields().stream().flatMap(field -> field.mentioned());
    Stream.concat(Stream.of(plan.name()), ofFields)
        .filter(type -> type.packageName().equals(struct.packageName()))
        .forEach(type -> mentioned.add(type.simpleNames().getFirst()));
  }

  /** In classes that inherit from the struct: what it, its package and its cases declare. */
  public static HiddenNames in(LayoutPlan plan) {
    return new HiddenNames(plan);
  }

  /** In the record twin, whose components hide classes whose methods are called. */
  public static HiddenNames inRecord(LayoutPlan plan) {
    HiddenNames names = new HiddenNames(plan);
    plan.fields().forEach(field -> names.variables.add(field.name()));
    return names;
  }

  /** All of them. */
  public SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(beside);
    all.addAll(types);
    all.addAll(variables);
    return all;
  }

  /** Those that hide types wherever they are mentioned. */
  public SortedSet<String> types() {
    return Collections.unmodifiableSortedSet(types);
  }

  /** Those that may hide a type of the struct's own package. */
  public SortedSet<String> own() {
    return Stream.concat(
            types.stream().filter(name -> mentioned.contains(name) || GeneratedClass.mayBe(name)),
            variables.stream().filter(GeneratedClass::mayBe))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those with which the name of a package starts, which cannot be written then. */
  public SortedSet<String> roots() {
    return Stream.concat(types.stream(), variables.stream())
        .filter(name -> Variables.isRoot(name, struct))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
