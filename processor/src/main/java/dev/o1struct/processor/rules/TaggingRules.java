package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Tagging;
import dev.o1struct.processor.model.Tagging.Case;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tagged unions: their cases are structs, and each has a number of its own that fits the tag. */
final class TaggingRules {
  private static final String EXAMPLE = "\"@Struct non-sealed interface %s extends %s\"";

  private final StructModel struct;
  private final String name;
  private final Tagging tagging;
  private final List<Problem> problems = new ArrayList<>();

  private TaggingRules(StructModel struct) {
    this.struct = struct;
    this.name = struct.name().simpleName();
    this.tagging = struct.declaration().tagging();
  }

  static List<Problem> check(StructModel struct) {
    TaggingRules rules = new TaggingRules(struct);
    rules.checkWidth();
    rules.checkPlaceOfCode();
    if (struct.declaration().form().isSealed() && rules.checkCases()) {
      rules.checkNames();
      rules.checkCodes();
    }
    return rules.problems;
  }

  private void checkWidth() {
    Mark.TagBytes width = struct.declaration().marks().get(Mark.TagBytes.class);
    if (width == null) {
      return;
    }
    if (!struct.declaration().form().isSealed()) {
      report(
          Rule.TAG_BYTES,
          width.place(),
          "%s has tagBytes, but is no tagged union; leave them out, or write \"sealed interface %s"
                  .formatted(name, name)
              + " permits …\" with the structs that it can be");
    } else if (!hasLegalWidth()) {
      report(
          Rule.TAG_BYTES,
          width.place(),
          "%s has a tag of %d bytes; write 1, 2 or 4".formatted(name, width.value()));
    }
  }

  private boolean hasLegalWidth() {
    int bytes = struct.declaration().tagBytes();
    return bytes == 1 || bytes == 2 || bytes == 4;
  }

  private void checkPlaceOfCode() {
    Mark.Code code = struct.declaration().marks().get(Mark.Code.class);
    if (code != null && !tagging.isCase()) {
      report(
          Rule.NOT_A_CASE,
          code.place(),
          "%s has a code, but is no case of a tagged union; leave @Code out, or extend a sealed"
                  .formatted(name)
              + " struct");
    }
  }

  private boolean checkCases() {
    if (tagging.cases().isEmpty()) {
      report(
          Rule.SEALED_STRUCT,
          struct.place(),
          "%s is sealed, which makes it a tagged union, but has no cases; write ".formatted(name)
              + EXAMPLE.formatted("Circle", name)
              + " for each, or leave \"sealed\" out");
    }
    for (Case one : tagging.cases()) {
      if (one.fault() != null) {
        String simple = one.name().simpleName();
        report(
            Rule.SEALED_STRUCT,
            struct.place(),
            "%s is sealed, which makes it a tagged union, but its case %s is %s; write "
                    .formatted(name, one.name().displayName(), one.fault())
                + EXAMPLE.formatted(simple, name));
      }
    }
    return problems.stream().noneMatch(problem -> problem.rule() == Rule.SEALED_STRUCT);
  }

  private void checkNames() {
    Map<String, QualifiedName> byConstant = new HashMap<>();
    for (Case one : tagging.cases()) {
      String constant = ConstantName.tagOf(one.name());
      QualifiedName other = byConstant.putIfAbsent(constant, one.name());
      if (other != null) {
        report(
            Rule.NAME_CLASH,
            struct.place(),
            "%s and %s would both have the constant %s; give one another name"
                .formatted(other.displayName(), one.name().displayName(), constant));
      }
    }
  }

  private void checkCodes() {
    List<Case> cases = tagging.cases();
    Optional<Case> without = cases.stream().filter(one -> one.code() == null).findFirst();
    boolean some = cases.stream().anyMatch(one -> one.code() != null);
    if (some && without.isPresent()) {
      report(
          Rule.CASE_CODE_MISSING,
          struct.place(),
          "some cases of %s have a code but %s has none; write @Code(n) on each of them, or on none"
              .formatted(name, without.get().name().displayName()));
    } else if (some) {
      checkDistinct();
    }
    if (hasLegalWidth()) {
      checkRange(some);
    }
  }

  private void checkDistinct() {
    Map<Integer, Case> byCode = new HashMap<>();
    for (Case one : tagging.cases()) {
      Mark.Code code = one.code();
      Case other = code == null ? null : byCode.putIfAbsent(code.value(), one);
      if (code != null && other != null) {
        report(
            Rule.CASE_CODE_TWICE,
            struct.place(),
            "%s and %s, cases of %s, both have the code %d; give one of them another"
                .formatted(
                    other.name().displayName(), one.name().displayName(), name, code.value()));
      }
    }
  }

  private void checkRange(boolean coded) {
    int bytes = struct.declaration().tagBytes();
    long most = bytes == Integer.BYTES ? Integer.MAX_VALUE : (1L << (Byte.SIZE * bytes)) - 1;
    String range = "the tag of %s holds 0 to %d".formatted(name, most);
    for (Case one : tagging.cases()) {
      Mark.Code code = one.code();
      if (code != null && (code.value() < 0 || code.value() > most)) {
        report(
            Rule.CASE_CODE_RANGE,
            struct.place(),
            "the case %s has the code %d, but %s; give it another, or write \"@Struct(tagBytes = 4)\""
                .formatted(one.name().displayName(), code.value(), range));
      }
    }
    if (!coded && tagging.cases().size() > most) {
      report(
          Rule.CASE_CODE_RANGE,
          struct.place(),
          "%s has %d cases, numbered from 1, but %s; write \"@Struct(tagBytes = %d)\""
              .formatted(name, tagging.cases().size(), range, 2 * bytes));
    }
  }

  private void report(Rule rule, Place place, String explanation) {
    problems.add(new Problem(rule, explanation, place));
  }
}
