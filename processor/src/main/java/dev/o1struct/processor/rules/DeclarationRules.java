package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a type must be to be a struct at all. */
final class DeclarationRules {
  private DeclarationRules() {}

  static List<Problem> check(StructModel struct) {
    List<Problem> problems = new ArrayList<>();
    Declaration declaration = struct.declaration();
    Declaration.Form form = declaration.form();
    String name = struct.name().simpleName();
    if (!form.kind().equals("interface")) {
      problems.add(
          problem(
              struct,
              Rule.NOT_AN_INTERFACE,
              "%s is declared as %s %s; write \"interface %s\" with a getter for each field"
                  .formatted(name, article(form.kind()), form.kind(), name)));
      return problems;
    }
    problems.addAll(TaggingRules.check(struct));
    if (!form.typeParameters().isEmpty()) {
      problems.add(
          problem(
              struct,
              Rule.GENERIC_STRUCT,
              "%s has type parameters <%s>, but a struct has one layout; write a struct for each"
                      .formatted(name, String.join(", ", form.typeParameters()))
                  + " type of contents, or use \"@Ref long\" for a reference of any kind"));
    }
    if (form.privateType() != null) {
      problems.add(
          problem(
              struct,
              Rule.PRIVATE_STRUCT,
              "the code generated for %s, in files of its own, cannot see it, because %s is"
                      .formatted(name, form.privateType())
                  + " private; leave \"private\" out"));
    }
    if (declaration.headers().size() > 1) {
      problems.add(
          problem(
              struct,
              Rule.SEVERAL_HEADERS,
              "%s extends the structs %s, but only one can come first; extend one and embed the others"
                  .formatted(
                      name,
                      declaration.headers().stream()
                          .map(QualifiedName::displayName)
                          .collect(Collectors.joining(" and ")))));
    }
    if (declaration.headers().isEmpty()
        && !form.isSealed()
        && struct.fields().isEmpty()
        && struct.orphans().isEmpty()
        && struct.strays().isEmpty()) {
      problems.add(
          problem(
              struct,
              Rule.NO_FIELDS,
              "%s has no fields; write a getter for each, as in \"int count();\"".formatted(name)));
    }
    return problems;
  }

  private static String article(String kind) {
    return kind.startsWith("a") || kind.startsWith("e") ? "an" : "a";
  }

  private static Problem problem(StructModel struct, Rule rule, String explanation) {
    return new Problem(rule, explanation, struct.place());
  }
}
