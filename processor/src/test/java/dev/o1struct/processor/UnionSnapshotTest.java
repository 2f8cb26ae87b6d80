package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.WrongCaseException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Record twins of tagged unions: a sealed interface, and the records of the cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnionSnapshotTest {
  private static final List<String> STRUCTS =
      List.of(
          """
          public sealed interface Shape permits Circle, Square, Dot {
            int colour();                       void colour(int value);
            @Length(2) byte mark(int index);    void mark(int index, byte value);
            Spot spot();
          }
          """,
          """
          public non-sealed interface Circle extends Shape {
            float radius();    void radius(float value);
            int serial();
          }
          """,
          """
          non-sealed interface Square extends Shape {
            double side();                    void side(double value);
            @Text(capacity = 4) String to();  void to(String value);
          }
          """,
          "non-sealed interface Dot extends Shape {}",
          "public interface Spot { short x(); void x(short value); }",
          """
          public interface Scene {
            byte first();                   void first(byte value);
            Shape only();
            @Length(3) Shape shapes(int index);
            @Ref Shape next();              void next(Shape value);
          }
          """);

  /** What a program does with them; that it compiles shows that the switches are exhaustive. */
  private static final String PROGRAM =
      """
      package p;
      import java.util.List;
      public class Program {
        static final SpotRecord SPOT = new SpotRecord((short) 3);
        static final List<Byte> MARKS = List.of((byte) 1, (byte) 2);

        public ShapeRecord circle(int serial) { return new CircleRecord(7, MARKS, SPOT, 1.5f, serial); }
        public ShapeRecord square(String to) { return new SquareRecord(8, MARKS, SPOT, -2.5, to); }
        public ShapeRecord dot() { return new DotRecord(9, MARKS, SPOT); }

        public ShapeRecord read(long shape) { return ShapeRecord.of(shape); }
        public ShapeRecord readAsCircle(long shape) { return CircleRecord.of(shape); }
        public void write(ShapeRecord record, long shape) { record.to(shape); }
        public int colour(ShapeRecord record) { return record.colour() + record.mark().get(1) + record.spot().x(); }

        public String tell(long shape) {
          return switch (ShapeRecord.of(shape)) {
            case CircleRecord circle -> "circle of " + circle.radius();
            case SquareRecord(int colour, var _, SpotRecord(short x), double side, String to) ->
                "square of " + side + " to " + to + " in " + colour + " at " + x;
            case DotRecord _ -> "dot";
          };
        }

        public SceneRecord scene() {
          return new SceneRecord((byte) 1, dot(), List.of(square("a"), circle(0), square("b")), 0);
        }
        public SceneRecord readScene(long scene) { return SceneRecord.of(scene); }
        public void writeScene(SceneRecord record, long scene) { record.to(scene); }
      }
      """;

  private Heap heap;
  private GeneratedStruct shape;
  private GeneratedStruct circle;
  private GeneratedStruct square;
  private GeneratedStruct dot;
  private GeneratedStruct scene;
  private Object program;

  /** Options of the processor. */
  List<String> options() {
    return List.of();
  }

  @BeforeAll
  void compile() throws ReflectiveOperationException {
    heap = Heap.open();
    List<String> sources = new ArrayList<>();
    sources.add(PROGRAM);
    for (String struct : STRUCTS) {
      sources.add(
          "package p;\nimport dev.o1struct.annotations.*;\n@Struct(snapshot = true) " + struct);
    }
    Compiled compiled = Compiled.cleanly(options(), sources.toArray(String[]::new));
    shape = compiled.struct("p.Shape");
    circle = compiled.struct("p.Circle");
    square = compiled.struct("p.Square");
    dot = compiled.struct("p.Dot");
    scene = compiled.struct("p.Scene");
    program = compiled.load("p.Program").getConstructor().newInstance();
  }

  @AfterAll
  void close() {
    heap.close();
  }

  private boolean isChecked() {
    return Handles.CHECKED && options().isEmpty();
  }

  private long make(GeneratedStruct struct) {
    return (long) Objects.requireNonNull(GeneratedStruct.on(struct.pool(heap), "allocateZeroed"));
  }

  private Object run(String method, Object... arguments) {
    return Objects.requireNonNullElse(GeneratedStruct.on(program, method, arguments), "void");
  }

  @Test
  void everyCaseIsReadAsItWasWritten() {
    long at = make(shape);
    for (Object written : List.of(run("circle", 0), run("square", "ab"), run("dot"))) {
      run("write", written, at);
      Object read = run("read", at);
      assertEquals(written, read);
      assertEquals(written.hashCode(), read.hashCode());
    }
    assertEquals(3, shape.call("tag", at));
  }

  @Test
  void aSwitchOverTheRecordsNeedsNoDefault() {
    long at = make(shape);
    run("write", run("circle", 0), at);
    assertEquals("circle of 1.5", run("tell", at));
    run("write", run("square", "ab"), at);
    assertEquals("square of -2.5 to ab in 8 at 3", run("tell", at));
    dot.call("become", at);
    assertEquals("dot", run("tell", at));
  }

  @Test
  void theInterfaceHasTheCommonFields() {
    assertEquals(7 + 2 + 3, run("colour", run("circle", 0)));
  }

  @Test
  void aRecordDoesNotChangeWithTheStruct() {
    long at = make(shape);
    run("write", run("circle", 0), at);
    Object before = run("read", at);
    circle.call("radius", at, 9f);
    assertEquals(run("circle", 0), before);
    assertNotEquals(before, run("read", at));
    dot.call("become", at);
    assertNotEquals(before, run("read", at));
  }

  @Test
  void aTagOfNoCaseIsRefusedByName() {
    long at = make(shape);
    String message =
        String.valueOf(assertThrows(WrongCaseException.class, () -> run("read", at)).getMessage());
    assertTrue(message.startsWith("Shape is none of its cases: handle="), message);
    assertTrue(message.endsWith(" tag=0"), message);
  }

  @Test
  void anotherCaseIsReadAsTheAccessorsReadIt() {
    long at = make(shape);
    run("write", run("square", "ab"), at);
    if (isChecked()) {
      assertThrows(WrongCaseException.class, () -> circle.call("radius", at));
      assertThrows(WrongCaseException.class, () -> run("readAsCircle", at));
    } else {
      Object radius = GeneratedStruct.on(run("readAsCircle", at), "radius");
      assertEquals(circle.call("radius", at), radius);
    }
  }

  @Test
  void writingARecordMakesTheStructItsCase() {
    long at = make(shape);
    run("write", run("square", "abcd"), at);
    run("write", run("circle", 5), at);
    assertEquals(1, shape.call("tag", at));
    assertEquals(0, circle.call("serial", at), "a field without setter starts at zero");
    assertEquals(run("circle", 0), run("read", at));
  }

  @Test
  void writingToTheSameCaseLeavesWhatHasNoSetter() {
    long at = make(shape);
    square.call("become", at);
    square.call("side", at, Double.longBitsToDouble(77)); // whose bytes are those of the serial
    circle.call("tagged", at);
    run("write", run("circle", 5), at);
    assertEquals(run("circle", 77), run("read", at));
  }

  @Test
  void theRecordOfACaseIsWrittenToThePoolOfThatCaseToo() {
    long at = make(square);
    run("write", run("square", "ab"), at);
    assertEquals(run("square", "ab"), run("read", at));
    long small = make(dot);
    if (isChecked()) {
      assertThrows(WrongTypeException.class, () -> run("write", run("square", "ab"), small));
      assertEquals(3, dot.call("tag", small), "nothing was written");
    }
  }

  @Test
  void whatDoesNotFitIsRefusedWhenItIsWritten() {
    long at = make(shape);
    Object tooLong = run("square", "abcde");
    assertThrows(IllegalArgumentException.class, () -> run("write", tooLong, at));
    assertEquals("square of -2.5 to  in 8 at 3", run("tell", at), "what was before it is written");
  }

  @Test
  void unionsInStructsAndArraysAreComponents() {
    long at = make(scene);
    assertThrows(WrongCaseException.class, () -> run("readScene", at));
    Object written = run("scene");
    run("writeScene", written, at);
    assertEquals(written, run("readScene", at));
    assertEquals("circle of 1.5", run("tell", scene.call("shapes", at, 1)));
    assertTrue(written.toString().contains("only=DotRecord[colour=9, "), written::toString);
    long other = make(scene);
    run("writeScene", written, other);
    assertEquals(true, scene.call("equals", at, other));
    circle.call("radius", scene.call("shapes", at, 1), 2f);
    assertNotEquals(written, run("readScene", at));
  }

  @Test
  void nestedAndPackagePrivateUnionsHaveThemToo() throws ReflectiveOperationException {
    Compiled compiled =
        Compiled.cleanly(
            options(),
            """
            package p;
            import dev.o1struct.annotations.*;
            @ByteOrder(Endianness.BIG_ENDIAN)
            @Struct(tagBytes = 2, snapshot = true) sealed interface Node {
              @Struct(snapshot = true) @Code(300) non-sealed interface Leaf extends Node { byte weight(); void weight(byte value); }
              @Struct(snapshot = true) @Code(0) non-sealed interface Fork extends Node { @Ref Node left(); }
            }
            """,
            """
            package p;
            public class Trees {
              public boolean roundTrip(long node) {
                new Node_LeafRecord((byte) 5).to(node);
                return NodeRecord.of(node) instanceof Node_LeafRecord(byte weight) && weight == 5;
              }
            }
            """);
    long at = make(compiled.struct("p.Node"));
    Object trees = compiled.load("p.Trees").getConstructor().newInstance();
    assertEquals(true, GeneratedStruct.on(trees, "roundTrip", at));
  }
}
