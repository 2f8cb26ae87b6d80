package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in Eclipse's compiler. */
class EclipseCompilerTest {
  private static final String STRUCTS =
      """
      package p;
      import dev.o1struct.annotations.*;
      class Structs {
        @Struct interface Point {
          int x();    void x(int value);
          int y();    void y(int value);
        }
        @Struct(columns = true) interface Shape {
          @EnumWidth(1) Thread.State state();      void state(Thread.State value);
          @Length(2) Point corners(int index);
          @Ref Shape next();                       void next(Shape value);
          @Union("data") double number();          void number(double value);
          @Union(value = "data", arm = "two") boolean flag();
          @Union(value = "data", arm = "two") @U16 int wide();   void wide(int value);
          @U8 int small();                         void small(int value);
          default int sum() { return small() + corners(1).y(); }
        }
        @Struct(columns = true, snapshot = true) sealed interface Order permits Move, Pause {
          int unit();                              void unit(int value);
        }
        @Struct(snapshot = true) non-sealed interface Move extends Order {
          @Length(2) float to(int index);          void to(int index, float value);
        }
        @Struct(snapshot = true) non-sealed interface Pause extends Order {}
      }
      """;
  private static final String USE =
      """
      package p;
      import dev.o1struct.runtime.heap.Heap;
      import java.util.List;
      public class Use implements java.util.function.Supplier<String> {
        @Override public String get() {
          try (Heap heap = Heap.open()) {
            long shape = Structs_ShapeStruct.pool(heap).allocateZeroed();
            Structs.Shape flyweight = new Structs_ShapeFlyweight().wrap(shape);
            flyweight.state(Thread.State.BLOCKED);
            flyweight.corners(1).y(-7);
            flyweight.small(200);
            Structs_ShapeStruct.wide(shape, 65_535);
            long copy = Structs_ShapeStruct.pool(heap).allocate();
            Structs_ShapeStruct.copy(shape, copy);
            boolean same = Structs_ShapeStruct.equals(shape, copy);
            return Structs_ShapeStruct.SIZE + " " + same + " " + flyweight.sum() + " "
                + Structs_ShapeStruct.LAYOUT.byteSize() + " " + flyweight + " " + orders(heap);
          }
        }

        private static String orders(Heap heap) {
          long order = Structs_OrderStruct.pool(heap).allocate();
          new Structs_MoveRecord(7, List.of(1.5f, 2.5f)).to(order);
          return switch (Structs_OrderRecord.of(order)) {
            case Structs_MoveRecord(int unit, List<Float> to) -> unit + " to " + to;
            case Structs_PauseRecord pause -> "pause of " + pause.unit();
          } + columns(heap, order);
        }

        private static String columns(Heap heap, long order) {
          try (Structs_OrderColumns orders = Structs_OrderColumns.on(heap, 3)) {
            orders.copyFrom(2, order);
            return switch (orders.view(2)) {
              case Structs.Move move -> ", " + move.to(1);
              case Structs.Pause pause -> ", pause of " + pause.unit();
            };
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void structsAreGeneratedCompiledAndUsed() throws Exception {
    assertEquals("", compile(Map.of("Structs.java", STRUCTS, "Use.java", USE)));
    assertTrue(Files.exists(folder.resolve("generated/include/p/Structs_Shape.h")));
    assertTrue(Files.exists(folder.resolve("generated/p/Structs_ShapeLayout.svg")));
    try (var loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, EclipseCompilerTest.class.getClassLoader())) {
      var use = (Supplier<?>) loader.loadClass("p.Use").getDeclaredConstructor().newInstance();
      String text = (String) Objects.requireNonNull(use.get());
      assertTrue(text.startsWith("48 true 193 48 Shape[state=BLOCKED, corners=["), text);
      assertTrue(text.contains("y=-7]"), text);
      assertTrue(text.endsWith("small=200] 7 to [1.5, 2.5], 2.5"), text);
    }
  }

  @Test
  void problemsAreReportedAtTheirLine() throws IOException {
    String messages =
        compile(Map.of("Structs.java", STRUCTS.replace("double number", "String number")));
    assertTrue(messages.contains("[UNSUPPORTED_TYPE] number has type String"), messages);
    assertTrue(messages.contains("Structs.java (at line 12)"), messages);
    assertFalse(messages.contains("PROCESSOR_BUG"), messages);
  }

  /** Returns what the compiler printed. */
  private String compile(Map<String, String> sources) throws IOException {
    String path = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "25",
                "-proceedOnError",
                "-classpath",
                path,
                "-processorpath",
                path,
                "-processor",
                StructProcessor.class.getName(),
                "-Ao1struct.cHeader=include",
                "-Ao1struct.report=text,svg",
                "-s",
                Files.createDirectories(folder.resolve("generated")).toString(),
                "-d",
                folder.toString()));
    for (var source : sources.entrySet()) {
      Path file = Files.writeString(folder.resolve(source.getKey()), source.getValue());
      arguments.add(file.toString());
    }
    StringWriter printed = new StringWriter();
    PrintWriter printer = new PrintWriter(printed, true);
    BatchCompiler.compile(arguments.toArray(String[]::new), printer, printer, null);
    return printed.toString();
  }
}
