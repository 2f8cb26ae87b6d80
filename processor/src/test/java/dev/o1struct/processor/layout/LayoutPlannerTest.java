package dev.o1struct.processor.layout;

import static dev.o1struct.processor.Declare.array;
import static dev.o1struct.processor.Declare.embedded;
import static dev.o1struct.processor.Declare.enumeration;
import static dev.o1struct.processor.Declare.field;
import static dev.o1struct.processor.Declare.integer;
import static dev.o1struct.processor.Declare.reference;
import static dev.o1struct.processor.Declare.struct;
import static dev.o1struct.processor.Declare.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.processor.layout.ComparisonStep.Bytes;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.rules.SizeRule;
import dev.o1struct.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutPlannerTest {
  private static final StructModel PAIR = struct("Pair", field("a", "byte"), field("b", "int"));

  @Test
  void fieldsFollowEachOtherAtTheirOwnAlignment() {
    LayoutPlan plan =
        Plans.last(
            struct(
                "S",
                field("a", "byte"),
                field("b", "short"),
                field("c", "byte"),
                field("d", "double"),
                enumeration("e", 2),
                integer("f", "U32", "int")));
    assertEquals(List.of(0L, 2L, 4L, 8L, 16L, 20L), offsets(plan));
    assertEquals(24, plan.size());
    assertEquals(8, plan.alignment());
  }

  @Test
  void theTailIsPaddedToTheStrictestMember() {
    assertEquals(3, Plans.last(struct("S", array(3, field("a", "byte")))).size());
    assertEquals(
        6, Plans.last(struct("S", field("a", "short"), array(3, field("b", "byte")))).size());
    assertEquals(16, Plans.last(struct("S", reference("a"), field("b", "byte"))).size());
  }

  @Test
  void anArrayIsAlignedLikeItsElements() {
    LayoutPlan plan = Plans.last(struct("S", field("a", "byte"), array(3, field("b", "short"))));
    assertEquals(2, Plans.field(plan, "b").offset());
    assertEquals(6, Plans.field(plan, "b").bytes());
    assertEquals(8, plan.size());
  }

  @Test
  void anEmbeddedStructKeepsItsOwnAlignmentAndTail() {
    LayoutPlan plan =
        Plans.last(
            PAIR,
            struct(
                "S",
                field("x", "byte"),
                embedded("pair", PAIR),
                array(2, embedded("two", PAIR)),
                field("y", "byte")));
    assertEquals(List.of(0L, 4L, 12L, 28L), offsets(plan));
    assertEquals(32, plan.size());
    assertEquals(4, plan.alignment());
  }

  @Test
  void armsOfAUnionStartTogether() {
    LayoutPlan plan =
        Plans.last(
            struct(
                "S",
                field("tag", "byte"),
                union("u", "", field("number", "double")),
                union("u", "pair", field("first", "int")),
                union("u", "pair", field("second", "byte")),
                union("u", "", array(3, field("bytes", "byte"))),
                field("after", "byte")));
    assertEquals(List.of(0L, 8L, 8L, 12L, 8L, 16L), offsets(plan));
    assertEquals(24, plan.size());
  }

  @Test
  void twoUnionsNextToEachOtherStayApart() {
    LayoutPlan plan =
        Plans.last(
            struct(
                "S",
                union("u", "", field("a", "int")),
                union("u", "", field("b", "short")),
                union("v", "", field("c", "int")),
                union("v", "", field("d", "long"))));
    assertEquals(List.of(0L, 0L, 8L, 8L), offsets(plan));
    assertEquals(16, plan.size());
  }

  @Test
  void aUnionIsPaddedToItsAlignment() {
    LayoutPlan plan =
        Plans.last(
            struct(
                "S",
                union("u", "", array(5, field("a", "byte"))),
                union("u", "", field("b", "int")),
                field("c", "byte")));
    assertEquals(8, Plans.field(plan, "c").offset());
    assertEquals(12, plan.size());
  }

  @Test
  void aPoolsSlotIsTheSizeRoundedUpToEight() {
    assertEquals(8, Plans.last(struct("S", field("a", "byte"))).slotBytes());
    assertEquals(16, Plans.last(struct("S", array(3, field("a", "int")))).slotBytes());
    assertEquals(16, Plans.last(struct("S", array(2, field("a", "long")))).slotBytes());
  }

  @Test
  void equalityComparesRunsWithoutPadding() {
    assertEquals(List.of(new Bytes(0, 1), new Bytes(4, 4)), Plans.last(PAIR).comparison());
    assertEquals(
        List.of(new Bytes(0, 12)),
        Plans.last(struct("S", field("a", "long"), field("b", "int"))).comparison());
  }

  @Test
  void aStructThatJustFitsASlabIsAllowed() {
    LayoutPlan fits = Plans.last(struct("S", array(8188, field("a", "long"))));
    LayoutPlan tooLarge = Plans.last(struct("S", array(65_505, field("a", "byte"))));
    assertTrue(SizeRule.check(fits, Place.NOWHERE).isEmpty());
    assertTrue(SizeRule.check(tooLarge, Place.NOWHERE).isPresent());
  }

  @Test
  void sizesBeyondAnIntAreStillRight() {
    LayoutPlan plan = Plans.last(struct("S", array(Integer.MAX_VALUE, field("a", "long"))));
    assertEquals(8L * Integer.MAX_VALUE, plan.size());
  }

  @Test
  void randomStructsObeyTheLawsOfLayout() {
    for (long seed : Seed.from(0, 300)) {
      for (LayoutPlan plan : Plans.all(RandomStructs.make(seed, 6))) {
        String context = "seed=" + seed + " plan=" + plan;
        assertEquals(plan.size(), checkSequence(plan.nodes(), 0, context), context);
        assertEquals(0, plan.size() % plan.alignment(), context);
        long used = lastUsed(plan.nodes());
        assertTrue(plan.size() - used < plan.alignment(), "tail not minimal: " + context);
        assertTrue(plan.comparison().stream().noneMatch(step -> beyond(step, plan)), context);
      }
    }
  }

  /** Checks that nodes neither overlap nor leave gaps; gives the offset of the end. */
  private static long checkSequence(List<LayoutNode> nodes, long start, String context) {
    long at = start;
    for (LayoutNode node : nodes) {
      assertEquals(at, node.offset(), context);
      switch (node) {
        case LayoutNode.Leaf(PlacedField field) -> checkAligned(field, context);
        case LayoutNode.Bits bits -> assertTrue(bits.bytes() > 0, context);
        case LayoutNode.Padding(_, long bytes) -> assertTrue(bytes > 0 && bytes < 8, context);
        case LayoutNode.Sequence sequence ->
            assertEquals(
                sequence.bytes(), checkSequence(sequence.nodes(), at, context) - at, context);
        case LayoutNode.Overlay overlay -> {
          for (LayoutNode arm : overlay.arms()) {
            checkSequence(List.of(arm), at, context);
            assertTrue(arm.bytes() <= overlay.bytes(), context);
          }
        }
      }
      at += node.bytes();
    }
    return at;
  }

  private static void checkAligned(PlacedField field, String context) {
    switch (field.type()) {
      case FieldType.Embedded _ -> {}
      default -> assertEquals(0, field.offset() % field.stride(), context);
    }
  }

  /** The end of the last node that is no padding. */
  private static long lastUsed(List<LayoutNode> nodes) {
    LayoutNode last = nodes.getLast();
    return last instanceof LayoutNode.Padding ? last.offset() : last.offset() + last.bytes();
  }

  private static boolean beyond(ComparisonStep step, LayoutPlan plan) {
    return switch (step) {
      case ComparisonStep.Masked(long offset, _) -> offset < 0 || offset >= plan.size();
      case Bytes(long offset, long bytes) -> offset < 0 || offset + bytes > plan.size();
      case ComparisonStep.Nested(_, PlacedField field) ->
          field.offset() + field.bytes() > plan.size();
    };
  }

  private static List<Long> offsets(LayoutPlan plan) {
    return plan.fields().stream().map(PlacedField::offset).toList();
  }
}
