package dev.o1struct.processor.layout;

import static dev.o1struct.processor.Declare.align;
import static dev.o1struct.processor.Declare.array;
import static dev.o1struct.processor.Declare.cacheLine;
import static dev.o1struct.processor.Declare.embedded;
import static dev.o1struct.processor.Declare.extending;
import static dev.o1struct.processor.Declare.field;
import static dev.o1struct.processor.Declare.laidOut;
import static dev.o1struct.processor.Declare.offset;
import static dev.o1struct.processor.Declare.struct;
import static dev.o1struct.processor.Declare.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.processor.layout.ComparisonStep.Bytes;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts other than C's own. */
class LayoutModesTest {
  private static final StructModel PAIR = struct("Pair", field("a", "byte"), field("b", "int"));
  private static final StructModel LOOSE =
      struct("S", field("a", "byte"), field("b", "double"), field("c", "byte"), field("d", "int"));

  @Test
  void packedFieldsFollowEachOtherWithoutPadding() {
    LayoutPlan plan = Plans.last(laidOut(LayoutMode.PACKED, LOOSE));
    assertEquals(List.of(0L, 1L, 9L, 10L), offsets(plan));
    assertEquals(14, plan.size());
    assertEquals(1, plan.alignment());
    assertEquals(2, plan.wordBytes());
    assertEquals(List.of(new Bytes(0, 14)), plan.comparison());
  }

  @Test
  void aPackedStructKeepsThePaddingWithinEmbeddedOnes() {
    LayoutPlan plan =
        Plans.last(
            PAIR,
            laidOut(LayoutMode.PACKED, struct("S", field("x", "byte"), embedded("pair", PAIR))));
    assertEquals(9, plan.size());
    assertEquals(new Alignment(4, 1), Plans.field(plan, "pair").alignment());
  }

  @Test
  void reorderingSavesPaddingAndTellsHowMuch() {
    LayoutPlan plan = Plans.last(laidOut(LayoutMode.REORDERED, LOOSE));
    assertEquals(
        List.of("a", "b", "c", "d"), plan.fields().stream().map(PlacedField::name).toList());
    assertEquals(List.of(12L, 0L, 13L, 8L), offsets(plan));
    assertEquals(16, plan.size());
    assertEquals(8, plan.manner().savedBytes());
  }

  @Test
  void reorderingKeepsTheOrderOfDeclarationWhereItSavesNothing() {
    LayoutPlan plan =
        Plans.last(
            laidOut(LayoutMode.REORDERED, struct("S", field("a", "int"), field("b", "double"))));
    assertEquals(List.of(0L, 8L), offsets(plan));
    assertEquals(0, plan.manner().savedBytes());
  }

  @Test
  void reorderingKeepsUnionsTogether() {
    LayoutPlan plan =
        Plans.last(
            laidOut(
                LayoutMode.REORDERED,
                struct(
                    "S",
                    field("a", "byte"),
                    union("u", "", field("b", "byte")),
                    union("u", "", field("c", "long")),
                    field("d", "byte"))));
    assertEquals(List.of(8L, 0L, 0L, 9L), offsets(plan));
    assertEquals(16, plan.size());
  }

  @Test
  void randomStructsNeverGrowWhenReordered() {
    for (long seed : Seed.from(0, 100)) {
      List<StructModel> structs = RandomStructs.make(seed, 6);
      List<LayoutPlan> declared = Plans.all(structs);
      for (int i = 0; i < structs.size(); i++) {
        StructModel[] all = structs.toArray(StructModel[]::new);
        all[i] = laidOut(LayoutMode.REORDERED, all[i]);
        LayoutPlan plan = Plans.all(List.of(all)).get(i);
        assertEquals(
            declared.get(i).size() - plan.size(), plan.manner().savedBytes(), "seed=" + seed);
        assertTrue(plan.manner().savedBytes() >= 0, "seed=" + seed);
      }
    }
  }

  @Test
  void anAlignedFieldMovesUpAndAlignsItsStruct() {
    LayoutPlan plan = Plans.last(struct("S", field("a", "byte"), align(16, field("b", "int"))));
    assertEquals(List.of(0L, 16L), offsets(plan));
    assertEquals(32, plan.size());
    assertEquals(16, plan.alignment());
    assertEquals(24, Plans.last(align(8, struct("S", array(17, field("a", "byte"))))).size());
  }

  @Test
  void aCacheLineHoldsOneField() {
    LayoutPlan plan =
        Plans.last(
            struct(
                "S",
                field("a", "int"),
                cacheLine(field("b", "long")),
                cacheLine(field("c", "long")),
                field("d", "byte")));
    assertEquals(List.of(0L, 64L, 128L, 192L), offsets(plan));
    assertEquals(256, plan.size());
    assertEquals(64, plan.alignment());
  }

  @Test
  void offsetsAreTakenAsTheyAreInWhateverOrder() {
    LayoutPlan plan =
        Plans.last(struct("S", offset(16, field("a", "int")), offset(2, field("b", "short"))));
    assertEquals(List.of(16L, 2L), offsets(plan));
    assertEquals(20, plan.size());
    assertEquals(List.of(new Bytes(2, 2), new Bytes(16, 4)), plan.comparison());
    assertEquals(Manner.Kind.EXPLICIT, plan.manner().kind());
  }

  @Test
  void aHeaderComesFirstWithItsTail() {
    StructModel header = struct("Header", field("x", "int"), field("y", "byte"));
    StructModel child = extending(header, struct("Child", field("z", "byte")));
    LayoutPlan plan = Plans.last(header, child, extending(child, struct("S", field("w", "byte"))));
    assertEquals(List.of(0L, 4L, 8L, 12L), offsets(plan));
    assertEquals(16, plan.size());
    assertEquals(List.of(new Bytes(0, 5), new Bytes(8, 1), new Bytes(12, 1)), plan.comparison());
  }

  private static List<Long> offsets(LayoutPlan plan) {
    return plan.fields().stream().map(PlacedField::offset).toList();
  }
}
