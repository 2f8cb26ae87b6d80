package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Endianness;

/** What a C compiler must find when it reads a header: each size and offset. */
final class CAssertions {
  private final LayoutPlan plan;
  private final String struct;
  private final StringBuilder text = new StringBuilder();

  CAssertions(LayoutPlan plan) {
    this.plan = plan;
    this.struct = "struct " + CTypes.tag(plan.name());
    assertThat("sizeof(" + struct + ") == " + plan.size(), "size");
    assertThat("_Alignof(" + struct + ") == " + plan.alignment(), "alignment");
    if (LayoutNode.fieldsIn(plan.nodes())
        .anyMatch(field -> field.transfer().order() == Endianness.LITTLE_ENDIAN)) {
      assertThat("__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__", "byte order");
    }
  }

  /** That a field is where it should be. */
  void add(PlacedField field, String member) {
    add(member, field.offset(), field.bytes());
  }

  void add(String member, long offset, long bytes) {
    assertThat("offsetof(%s, %s) == %d".formatted(struct, member, offset), "offset of " + member);
    assertThat(
        "sizeof(((%s *) 0)->%s) == %d".formatted(struct, member, bytes), "size of " + member);
  }

  private void assertThat(String condition, String what) {
    text.append("_Static_assert(").append(condition).append(", \"");
    text.append(plan.name()).append(": ").append(what).append("\");\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
