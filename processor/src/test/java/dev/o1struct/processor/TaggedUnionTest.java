package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.WrongCaseException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.Flyweight;
import dev.o1struct.runtime.structs.StructType;
import java.lang.foreign.MemoryLayout.PathElement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sealed structs: unions with a tag, whose cases are switched over exhaustively. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggedUnionTest {
  private static final String SHAPE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public sealed interface Shape permits Circle, Square, Point {
        int colour();    void colour(int value);

        default double area() {
          return switch (this) {
            case Circle circle -> 3 * circle.radius() * circle.radius();
            case Square square -> square.side() * square.side();
            case Point point -> 0;
          };
        }
      }
      """;
  private static final String CIRCLE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Circle extends Shape {
        float radius();    void radius(float value);
      }
      """;
  private static final String SQUARE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Square extends Shape {
        double side();    void side(double value);
        @U8 int corner(); void corner(int value);
      }
      """;
  private static final String POINT =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Point extends Shape {}
      """;
  private static final String SCENE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Scene {
        byte first();
        Shape only();
        @Length(3) Shape shapes(int index);
        @Ref Shape next();     void next(Shape value);
        @Length(2) @Ref(compressed = true) Shape more(int index);
      }
      """;

  private Heap heap;
  private GeneratedStruct shape;
  private GeneratedStruct circle;
  private GeneratedStruct square;
  private GeneratedStruct point;
  private GeneratedStruct scene;

  /** Options of the processor. */
  List<String> options() {
    return List.of();
  }

  @BeforeAll
  void compile() {
    heap = Heap.open();
    Compiled compiled = Compiled.cleanly(options(), SHAPE, CIRCLE, SQUARE, POINT, SCENE);
    shape = compiled.struct("p.Shape");
    circle = compiled.struct("p.Circle");
    square = compiled.struct("p.Square");
    point = compiled.struct("p.Point");
    scene = compiled.struct("p.Scene");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  private long make(GeneratedStruct struct) {
    return (long) Objects.requireNonNull(GeneratedStruct.on(struct.pool(heap), "allocateZeroed"));
  }

  private Object views() {
    try {
      return shape.loaded("Flyweight").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object get(Object target, String method, Object... arguments) {
    return Objects.requireNonNull(GeneratedStruct.on(target, method, arguments));
  }

  @Test
  void casesShareTheirBytesBehindTagAndCommonFields() {
    assertEquals(0, shape.offset("TAG"));
    assertEquals(4, shape.offset("COLOUR"));
    assertEquals(4, circle.offset("COLOUR"));
    assertEquals(8, circle.offset("RADIUS"));
    assertEquals(8, square.offset("SIDE"));
    assertEquals(16, square.offset("CORNER"));
    assertEquals(List.of(24L, 8L), List.of(shape.size(), shape.constant("ALIGNMENT")));
    assertEquals(List.of(12L, 4L), List.of(circle.size(), circle.constant("ALIGNMENT")));
    assertEquals(List.of(24L, 8L), List.of(square.size(), square.constant("ALIGNMENT")));
    assertEquals(8, point.size());
    assertEquals(24, shape.layout().byteSize());
    assertEquals(8, shape.layout().byteAlignment());
    assertEquals(
        16,
        shape
            .layout()
            .byteOffset(
                PathElement.groupElement("cases"),
                PathElement.groupElement("Square"),
                PathElement.groupElement("corner")));
    assertEquals(8, scene.offset("ONLY"));
    assertEquals(24, scene.constant("SHAPES_STRIDE"));
  }

  @Test
  void casesAreNumberedFromOneInTheOrderOfPermits() {
    assertEquals(1, shape.constant("CIRCLE_TAG"));
    assertEquals(2, shape.constant("SQUARE_TAG"));
    assertEquals(3, shape.constant("POINT_TAG"));
  }

  @Test
  void becomingACaseZeroesItsFieldsAndKeepsTheCommonOnes() {
    long at = make(shape);
    shape.call("colour", at, 7);
    square.call("become", at);
    square.call("side", at, -1.5);
    square.call("corner", at, 9);
    circle.call("become", at);
    assertEquals(1, shape.call("tag", at));
    assertEquals(7, circle.call("colour", at));
    assertEquals(0f, circle.call("radius", at));
    square.call("become", at);
    assertEquals(0.0, square.call("side", at));
    assertEquals(0, square.call("corner", at));
  }

  @Test
  void theSameFlyweightIsGivenForEachStructOfACase() {
    Object views = views();
    long one = make(shape);
    long other = make(shape);
    circle.call("become", one);
    circle.call("become", other);
    circle.call("radius", other, 2f);
    Object first = get(views, "wrap", one);
    assertEquals(one, ((Flyweight) first).handle());
    assertSame(first, get(views, "wrap", other));
    assertEquals(other, ((Flyweight) first).handle());
    assertEquals(12.0, area(first));
    square.call("become", other);
    square.call("side", other, 3.0);
    assertNotSame(first, get(views, "wrap", other));
    assertEquals(9.0, area(get(views, "wrap", other)));
  }

  private static StructType<?> typeOf(GeneratedStruct struct) {
    try {
      return (StructType<?>) struct.loaded("Struct").getField("TYPE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static double area(Object view) {
    try {
      return (double) view.getClass().getMethod("area").invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void aTagOfNoCaseIsRefusedByNameWhenItIsViewed() {
    long at = make(shape);
    String message =
        String.valueOf(
            assertThrows(WrongCaseException.class, () -> get(views(), "wrap", at)).getMessage());
    assertTrue(message.startsWith("Shape is none of its cases: handle="), message);
    assertTrue(message.endsWith(" tag=0"), message);
    shape.call("colour", at, 5);
    assertEquals("Shape[tag=0, colour=5]", shape.call("toString", at));
    long other = make(shape);
    assertEquals(false, shape.call("equals", at, other));
    shape.call("copy", at, other);
    assertEquals(true, shape.call("equals", at, other));
    shape.call("clear", at);
    assertEquals(5, shape.call("colour", at));
  }

  @Test
  void wholeStructOperationsRegardTheActiveCaseOnly() {
    long one = make(shape);
    long other = make(shape);
    square.call("become", one);
    square.call("side", one, 5.0);
    square.call("corner", one, 3); // bytes of no circle
    circle.call("become", one);
    circle.call("become", other);
    assertEquals(true, shape.call("equals", one, other));
    assertEquals(shape.call("hash", one), shape.call("hash", other));
    assertEquals("Circle[colour=0, radius=0.0]", shape.call("toString", one));
    circle.call("radius", one, 1.5f);
    assertEquals(false, shape.call("equals", one, other));
    shape.call("copy", one, other);
    assertEquals(1.5f, circle.call("radius", other));
    square.call("become", other);
    assertEquals(false, shape.call("equals", one, other));
    shape.call("clear", one);
    assertEquals("Circle[colour=0, radius=0.0]", shape.call("toString", one));
    shape.call("copy", other, one);
    assertEquals("Square[colour=0, side=0.0, corner=0]", shape.call("toString", one));
  }

  @Test
  void aCaseHasItsOwnPoolWhoseStructsAreThatCase() {
    long at = make(circle);
    assertEquals(1, shape.call("tag", at));
    circle.call("radius", at, 1f);
    shape.call("colour", at, 3);
    assertEquals("Circle[colour=3, radius=1.0]", shape.call("toString", at));
    assertEquals(3.0, area(get(views(), "wrap", at)));
    long arbitrary = (long) get(circle.pool(heap), "allocate");
    assertEquals(1, circle.call("tag", arbitrary));
  }

  @Test
  void genericCodeTreatsTheUnionAsTheCaseThatItIs() {
    StructType<?> type = typeOf(shape);
    long at = heap.pool(type).allocateZeroed();
    circle.call("become", at);
    circle.call("radius", at, 2f);
    Object view = Objects.requireNonNull(type.flyweight(at));
    assertEquals(12.0, area(view));
    long other = heap.pool(type).allocateZeroed();
    type.copy(at, other);
    assertTrue(type.equal(at, other));
    assertEquals(type.hash(at), type.hash(other));
    assertEquals("Circle[colour=0, radius=2.0]", type.print(other));
    StructType<?> ofCase = typeOf(circle);
    assertEquals(1, circle.call("tag", heap.pool(ofCase).allocate()));
  }

  @Test
  void unionsLieInStructsAndArraysAndBehindReferences() {
    long at = make(scene);
    long second = (long) scene.call("shapes", at, 2);
    square.call("become", second);
    square.call("side", second, 4.0);
    circle.call("become", scene.call("only", at));
    Object view = scene.flyweight(at);
    assertEquals(16.0, area(get(view, "shapes", 2)));
    assertEquals("CircleFlyweight", get(view, "only").getClass().getSimpleName());
    assertThrows(WrongCaseException.class, () -> get(view, "shapes", 0));
    assertSame(null, GeneratedStruct.on(view, "next"));
    long far = make(point);
    GeneratedStruct.on(view, "next", get(views(), "wrap", far));
    assertEquals(far, scene.call("next", at));
    assertEquals(0.0, area(get(view, "next")));
    String text = scene.call("toString", at).toString();
    assertTrue(text.contains("only=Circle[colour=0, radius=0.0]"), text);
    long copy = make(scene);
    scene.call("copy", at, copy);
    assertEquals(true, scene.call("equals", at, copy));
    square.call("side", scene.call("shapes", copy, 2), 5.0);
    assertEquals(false, scene.call("equals", at, copy));
  }

  @Test
  void checkedModeFindsTheWrongCaseAndTheWrongType() {
    if (!Handles.CHECKED || !options().isEmpty()) {
      return;
    }
    long at = make(shape);
    square.call("become", at);
    String message =
        String.valueOf(
            assertThrows(WrongCaseException.class, () -> circle.call("radius", at)).getMessage());
    assertTrue(message.startsWith("A tagged union is used as Circle, which it is not"), message);
    assertTrue(message.endsWith("tag=2 wanted=1"), message);
    assertThrows(WrongCaseException.class, () -> circle.call("radius", at, 1f));
    assertThrows(WrongCaseException.class, () -> circle.call("toString", at));
    long small = make(point);
    assertThrows(WrongTypeException.class, () -> square.call("become", small));
  }

  @Test
  void codesAreThoseThatAreGivenWhateverTheOrder() {
    Compiled compiled =
        Compiled.cleanly(
            options(),
            """
            package p;
            import dev.o1struct.annotations.*;
            @ByteOrder(Endianness.BIG_ENDIAN)
            @Struct(tagBytes = 2) sealed interface Node {
              @Struct @Code(300) non-sealed interface Leaf extends Node { byte weight(); }
              @Struct @Code(0) non-sealed interface Fork extends Node { @Ref Node left(); }
            }
            """);
    GeneratedStruct node = compiled.struct("p.Node");
    GeneratedStruct leaf = new GeneratedStruct(compiled, "p.Node_Leaf");
    assertEquals(300, node.constant("LEAF_TAG"));
    long at = (long) get(node.pool(heap), "allocateZeroed");
    assertEquals("Fork[left=0x0]", node.call("toString", at));
    leaf.call("become", at);
    assertEquals(300, node.call("tag", at));
    assertEquals("Leaf[weight=0]", node.call("toString", at));
    assertEquals(16, node.size());
    assertEquals(4, leaf.size());
  }

  @Test
  void aUnionThatContainsItselfIsARecursionWithItsPath() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct sealed interface Tree {
              @Struct non-sealed interface Leaf extends Tree { int value(); }
              @Struct non-sealed interface Fork extends Tree { Tree left(); }
            }
            """);
    assertTrue(
        compiled
            .messages()
            .contains(
                "Tree contains itself by value: Tree -> Tree.Fork.left -> Tree; write \"@Ref Tree"
                    + " left()\" for a reference"),
        compiled.messages());
  }
}
