package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.AccessorNames;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.GeneratedClass;
import dev.o1struct.processor.names.HiddenNames;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names in generated classes, once it is known which fields are in them: those of the header and,
 * in the columns of a tagged union, those of its cases are there too.
 */
final class GeneratedNameRules {
  private final TypedStruct struct;
  private final LayoutPlan plan;
  private final List<Problem> problems = new ArrayList<>();

  private GeneratedNameRules(TypedStruct struct, LayoutPlan plan) {
    this.struct = struct;
    this.plan = plan;
  }

  static List<Problem> check(TypedStruct struct, LayoutPlanner planner) {
    LayoutPlan plan = planner.plan(struct.name());
    GeneratedNameRules rules = new GeneratedNameRules(struct, plan);
    for (QualifiedName header : struct.declaration().headers()) {
      rules.checkConstants(planner.headerPlan(header));
    }
    rules.checkAccessors();
    rules.checkBehaviours();
    rules.checkHiddenPackages();
    if (struct.declaration().hasSnapshot() && !plan.isUnion()) {
      rules.checkComponents();
    }
    if (struct.declaration().hasColumns() && !plan.isCase()) {
      rules.checkRows();
      plan.cases().forEach(rules::checkRowsOf);
      rules.checkTypesOfRows();
    }
    return rules.problems;
  }

  /** The header's fields are in the generated classes too. */
  private void checkConstants(LayoutPlan header) {
    Map<String, PlacedField> byConstant = new HashMap<>();
    header.fields().forEach(field -> byConstant.put(field.constant(), field));
    for (TypedField field : struct.fields()) {
      PlacedField other = byConstant.get(ConstantName.stemOf(field.name()));
      if (other != null && other.name().equals(field.name())) {
        String explanation =
            "%s is a field of the header already; leave it out here".formatted(field.name());
        problems.add(new Problem(Rule.DUPLICATE_FIELD, explanation, field.place()));
      } else if (other != null) {
        clash(
            field.place(),
            "%s and %s of the header would both have the constant %s; give one another name"
                .formatted(field.name(), other.name(), FieldConstant.OFFSET.of(other)));
      }
    }
  }

  /** No field is named like what another has beside getter and setter. */
  private void checkAccessors() {
    Set<String> names = new HashSet<>();
    plan.fields().forEach(field -> names.add(field.name()));
    for (PlacedField field : plan.fields()) {
      AccessorNames.of(field)
          .filter(names::contains)
          .forEach(name ->
              clash(
                  place(name, field.name()),
                  "%s is an accessor of the field %s, and a field; give one of them another name"
                      .formatted(name, field.name())));
    }
  }

  /** Flyweights have the operations on atomic fields. */
  private void checkBehaviours() {
    Set<String> operations =
        plan.fields().stream()
            .filter(field -> field.transfer().atomic())
            .flatMap(AccessorNames::of)
            .collect(Collectors.toSet());
    struct.model().behaviours().stream()
        .filter(method -> operations.contains(method.name()))
        .map(NameRules::overridden)
        .forEach(problems::add);
  }

  /** Where a name is hidden, its package is written, whose name must not be hidden then. */
  private void checkHiddenPackages() {
    HiddenNames hidden = HiddenNames.in(plan);
    SortedSet<String> roots = hidden.roots();
    if (!roots.isEmpty() && hidden.all().size() > roots.size()) {
      clash(
          struct.place(),
          ("what is called %s in %s hides the package of that name, which generated code mentions;"
                  + " give it another name")
              .formatted(roots.first(), struct.name().displayName()));
    }
    if (struct.name().packageName().isEmpty() && !hidden.own().isEmpty()) {
      clash(
          struct.place(),
          ("what is called %s in %s hides a class of that name, which has no package to be told by;"
                  + " give it another name")
              .formatted(hidden.own().first(), struct.name().displayName()));
    }
  }

  /** A component hides the class of its name, which is written with its package then. */
  private void checkComponents() {
    Set<String> classes = new HashSet<>(List.of("IntStream", "SnapshotList"));
    Set<String> own = new HashSet<>(List.of(simpleName(GeneratedClass.STRUCT, struct.name())));
    if (plan.isCase()) {
      own.add(simpleName(GeneratedClass.STRUCT, plan.family().union()));
    }
    for (PlacedField field : plan.fields()) {
      if (field.type() instanceof FieldType.Embedded part) {
        own.add(simpleName(GeneratedClass.RECORD, part.name()));
      }
    }
    classes.addAll(own);
    boolean hasPackage = !struct.name().packageName().isEmpty();
    boolean hides = plan.fields().stream().anyMatch(field -> classes.contains(field.name()));
    for (PlacedField field : plan.fields()) {
      String name = field.name();
      if (!hasPackage && own.contains(name)) {
        clash(
            place(name, name),
            "%s is the name of a class that %s uses; give the field another name"
                .formatted(name, simpleName(GeneratedClass.RECORD, struct.name())));
      } else if (hides && Variables.isRoot(name, struct.name())) {
        clash(
            place(name, name),
            "%s hides the package of that name, which %s mentions; give the field another name"
                .formatted(name, simpleName(GeneratedClass.RECORD, struct.name())));
      }
    }
  }

  private static String simpleName(GeneratedClass kind, QualifiedName name) {
    return kind.of(name).simpleName();
  }

  /** Fields that are declared here are judged with other names already. */
  private void checkRows() {
    Set<String> own = new HashSet<>();
    struct.fields().forEach(field -> own.add(field.name()));
    Member.Owner owner = NameRules.ownerOf(struct.declaration());
    for (PlacedField field : plan.valueFields()) {
      if (!own.contains(field.name())
          && Member.refuses(field.name(), owner, Set.of(GeneratedClass.COLUMNS))) {
        clash(
            struct.place(),
            "%s is the name of a method of %s; give the field of the header another name"
                .formatted(field.name(), simpleName(GeneratedClass.COLUMNS, struct.name())));
      }
    }
  }

  private void checkRowsOf(LayoutPlan one) {
    for (PlacedField field : one.valueFields()) {
      if (Member.refuses(field.name(), Member.Owner.CASE, Set.of(GeneratedClass.CASE_ROWS))
          && !plan.fields().contains(field)) {
        String of = one.name().simpleName();
        clash(
            struct.place(),
            "%s is the name of a method of %s.%s; give the field of %s another name"
                .formatted(
                    field.name(),
                    simpleName(GeneratedClass.COLUMNS, struct.name()),
                    of + GeneratedClass.CASE_ROWS.suffix(),
                    of));
      }
    }
  }

  /** What is nested in the interface hides the classes of that name in that of the columns. */
  private void checkTypesOfRows() {
    Set<String> nested = new TreeSet<>(HiddenNames.in(plan).types());
    Set<String> taken = new HashSet<>(Set.of(GeneratedClass.ROW.suffix()));
    for (LayoutPlan one : plan.cases()) {
      taken.add(one.name().simpleName() + GeneratedClass.CASE_ROWS.suffix());
      nested.add(one.name().simpleName());
    }
    nested.retainAll(taken);
    for (String type : nested) {
      clash(
          struct.place(),
          "%s is the name of a class in %s; give the type of that name in %s, or the case, another"
              .formatted(
                  type,
                  simpleName(GeneratedClass.COLUMNS, struct.name()),
                  struct.name().simpleName()));
    }
  }

  /** The first of the two fields that is not of the header. */
  private Place place(String one, String other) {
    return Stream.of(one, other)
        .flatMap(name -> struct.fields().stream().filter(field -> field.name().equals(name)))
        .map(TypedField::place)
        .findFirst()
        .orElse(struct.place());
  }

  private void clash(Place place, String explanation) {
    problems.add(new Problem(Rule.NAME_CLASH, explanation, place));
  }
}
