package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.KindMarks;
import dev.o1struct.processor.model.KindMarks.TextMark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.ScalarKind;
import dev.o1struct.processor.rules.FieldTypes.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inline texts, names and native pointers: what they go with. */
final class KindRules {
  private KindRules() {}

  /** An annotation that says what the field's bytes are. */
  private record Said(String name, Place place) {}

  /** The answer, if the field has one of these annotations. */
  static Optional<Resolution> resolve(FieldModel field) {
    KindMarks kinds = field.marks().kinds();
    if (kinds.text() == null && kinds.name() == null && kinds.pointer() == null) {
      return Optional.empty();
    }
    List<Said> said = said(field.marks());
    if (said.size() > 1) {
      return Optional.of(
          rejected(
              Rule.CONTRADICTION,
              said.get(1).place(),
              "%s is both @%s and @%s, which say different things about its bytes; keep one of them"
                  .formatted(field.name(), said.getFirst().name(), said.get(1).name())));
    }
    if (kinds.text() != null) {
      return Optional.of(text(field, kinds.text()));
    }
    ScalarKind kind = kinds.name() != null ? ScalarKind.NAME : ScalarKind.POINTER;
    return Optional.of(handle(field, kind, said.getFirst()));
  }

  private static List<Said> said(Marks marks) {
    List<Said> said = new ArrayList<>();
    KindMarks kinds = marks.kinds();
    marks.integers().forEach(mark -> said.add(new Said(mark.name(), mark.place())));
    addIfThere(said, "Ref", marks.reference());
    addIfThere(said, "EnumWidth", marks.enumWidth() == null ? null : marks.enumWidth().place());
    addIfThere(said, "Bits", kinds.bits() == null ? null : kinds.bits().place());
    addIfThere(said, "Text", kinds.text() == null ? null : kinds.text().place());
    addIfThere(said, "Name", kinds.name());
    addIfThere(said, "Pointer", kinds.pointer());
    return said;
  }

  private static void addIfThere(List<Said> said, String name, @Nullable Place place) {
    if (place != null) {
      said.add(new Said(name, place));
    }
  }

  private static Resolution text(FieldModel field, TextMark mark) {
    if (!(field.type() instanceof JavaType.Characters(String type))) {
      return rejected(
          Rule.TEXT_TYPE,
          mark.place(),
          "%s is @Text of type %s; write \"String\" or \"CharSequence\", or leave @Text out"
              .formatted(field.name(), field.type()));
    }
    if (mark.capacity() < 1) {
      return rejected(
          Rule.TEXT_CAPACITY,
          mark.place(),
          "%s has room for %d bytes of text; write a capacity of at least 1, or leave the field out"
              .formatted(field.name(), mark.capacity()));
    }
    return new Resolution.Resolved(
        new FieldType.InlineText(mark.capacity(), mark.encoding(), type));
  }

  private static Resolution handle(FieldModel field, ScalarKind kind, Said said) {
    if (field.type().equals(new JavaType.Primitive("long"))) {
      return new Resolution.Resolved(new FieldType.Scalar(kind));
    }
    return rejected(
        Rule.HANDLE_TYPE,
        said.place(),
        "%s is a @%s of type %s; write \"@%s long %s(%s)\""
            .formatted(
                field.name(),
                said.name(),
                field.type(),
                said.name(),
                field.name(),
                field.indexed() ? "int index" : ""));
  }

  private static Resolution rejected(Rule rule, Place place, String explanation) {
    return new Resolution.Rejected(new Problem(rule, explanation, place));
  }
}
