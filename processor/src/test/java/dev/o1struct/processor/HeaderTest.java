package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C headers of all kinds of fields and all layouts. */
class HeaderTest {
  private static final String POINT =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        byte x();    void x(byte value);
        double y();  void y(double value);
        @Length(3) @U16 int z(int index);
      }
      """;
  private static final String ALL =
      """
      package shapes.inner;
      import dev.o1struct.annotations.*;
      import shapes.Point;
      @Struct public interface All {
        boolean register();
        char unsigned();
        @Length(3) Point points(int index);
        @EnumWidth(1) Thread.State state();
        @Union("u") double auto();
        @Union(value = "u", arm = "struct") @Ref All next();
        @Union(value = "u", arm = "struct") @U32 long bool();
        @Union("u") Nested nested();
        @Length(5) float floats(int index);
        @Ref long any(); short last(); @I8 int i8(); @U64 long u64(); int i();
        @Bits(3) int low(); @Bits(30) int far(); @Bits(value = 4, newUnit = true) @U8 int fresh();
        @Bits(1) boolean flag(); @Bits(3) Thread.State two(); byte behind(); @Bits(9) long wide();
        @Union("v") @Bits(5) @U16 int five(); @Union("v") @Bits(7) short seven();
        @Text(capacity = 11) String text(); @Length(2) @Text(capacity = 3) String texts(int index);
        @Name long name(); @Pointer long pointer(); @Ref(compressed = true) All near();
        @Struct interface Nested { @Length(3) byte bytes(int index); char c(); }
      }
      """;
  private static final String MODES =
      """
      package shapes.modes;
      import dev.o1struct.annotations.*;
      import shapes.Point;
      public class Modes {
        @Struct(layout = Layout.PACKED) public interface Packed {
          byte a(); int b(); Point point(); @Align(2) long c(); Aligned aligned();
          @Union("u") byte d(); @Union(value = "u", arm = "e") short e(); @Union(value = "u", arm = "e") long f();
          @ByteOrder(Endianness.BIG_ENDIAN) int g(); @Text(capacity = 5) String h(); @Pointer long i();
          @Ref(compressed = true) long j(); @Length(3) Thread.State k(int index);
        }
        @Align(64) @Struct(layout = Layout.REORDERED) public interface Reordered {
          byte a(); long b(); @Bits(3) int c(); short d(); @Bits(7) @U8 int e(); @CacheLine int f();
        }
        @Align(16) @Struct public interface Aligned {
          byte a(); @Align(8) @Length(2) short b(int index); @CacheLine long c(); byte padding_24();
          @Union("u") int d(); @Union("u") @Align(32) byte e();
        }
        @Struct public interface Placed {
          @Offset(40) int last(); @Offset(3) byte first(); @Offset(8) @Union("u") long a();
          @Offset(8) @Union(value = "u", arm = "b") int b(); @Offset(14) @Union(value = "u", arm = "b") short c();
        }
        @Struct(layout = Layout.PACKED) public interface PackedPlaced {
          @Offset(5) int late(); @Offset(1) short early(); @Offset(17) double end();
        }
        @ByteOrder(Endianness.BIG_ENDIAN) @Struct public interface Packet {
          @U16 int length(); long serial(); @Length(3) @U32 int sums(int index); byte flags();
          @ByteOrder(Endianness.LITTLE_ENDIAN) int little(); @ByteOrder(Endianness.NATIVE) int mine();
          @Union("u") double d(); @Union("u") float f(); @Ref Packet next();
        }
        @Struct public interface Header { @Bits(3) @U8 int kind(); }
        @Struct public interface Child extends Header { @Bits(4) @U16 int more(); long own(); @Bits(30) int far(); }
        @Struct(layout = Layout.PACKED) public interface PackedChild extends Header { int own(); }
        @Struct(layout = Layout.PACKED) public interface PackedHeader { byte kind(); int length(); }
        @Struct public interface ChildOfPacked extends PackedHeader { long own(); @Bits(3) int bits(); }
        @Struct(tagBytes = 2) public sealed interface Shape permits Circle, Long, Both { int common(); }
        @Struct public non-sealed interface Circle extends Shape { float radius(); @Bits(3) int kind(); }
        @Struct public non-sealed interface Long extends Shape {
          long length(); @Union("u") byte a(); @Union(value = "u", arm = "b") short b(); @Union(value = "u", arm = "b") int c();
        }
        @Struct public non-sealed interface Both extends Shape { Signs signs(); }
        @Struct(layout = Layout.PACKED) public interface Scene { byte first(); @Length(2) Shape shapes(int index); }
        @Struct public sealed interface Tagged permits Tight, Wide, Bare { byte colour(); }
        @Struct(layout = Layout.PACKED) public non-sealed interface Tight extends Tagged { long x(); }
        @Align(32) @Struct public non-sealed interface Wide extends Tagged { @Bits(3) int y(); Header h(); }
        @Struct public non-sealed interface Bare extends Tagged {}
        @Struct public interface Shared {
          byte first(); @Atomic int count(); @Atomic @Pointer long next(); @Atomic boolean flag();
          @Atomic @Length(3) @U16 int many(int index); @Atomic Sign sign(); Tagged tagged();
          @Atomic @ByteOrder(Endianness.LITTLE_ENDIAN) double value();
        }
        public enum Sign { @Code(-1) MINUS, @Code(1) PLUS }
        @Struct public interface Signs { Sign sign(); @Bits(2) Sign small(); @EnumWidth(4) Sign wide(); }
      }
      """;

  @TempDir private Path folder;

  @Test
  void headersDeclareWhatJavaSees() {
    assertEquals(
        """
        /* Generated by o1struct from shapes.Point. */
        #ifndef O1STRUCT_SHAPES_POINT_H
        #define O1STRUCT_SHAPES_POINT_H

        #include <stddef.h>
        #include <stdint.h>

        /* shapes.Point: 24 bytes, aligned to 8. */
        struct Point {
          int8_t x; /* 0: byte x() */
          /* padding: 7 */
          double y; /* 8: double y() */
          uint16_t z[3]; /* 16: int z(int index) */
          /* padding: 2 */
        };

        _Static_assert(sizeof(struct Point) == 24, "shapes.Point: size");
        _Static_assert(_Alignof(struct Point) == 8, "shapes.Point: alignment");
        _Static_assert(offsetof(struct Point, x) == 0, "shapes.Point: offset of x");
        _Static_assert(sizeof(((struct Point *) 0)->x) == 1, "shapes.Point: size of x");
        _Static_assert(offsetof(struct Point, y) == 8, "shapes.Point: offset of y");
        _Static_assert(sizeof(((struct Point *) 0)->y) == 8, "shapes.Point: size of y");
        _Static_assert(offsetof(struct Point, z) == 16, "shapes.Point: offset of z");
        _Static_assert(sizeof(((struct Point *) 0)->z) == 6, "shapes.Point: size of z");

        #endif
        """,
        compile("-Ao1struct.cHeader=include", POINT).resource("include/shapes/Point.h"));
  }

  @Test
  void gccAgreesWithEveryAssertion() throws IOException {
    assumeTrue(Gcc.isThere(), "gcc is not there: headers are not compiled");
    Compiled compiled = compile("-Ao1struct.cHeader=c/headers", POINT, ALL, MODES);
    List<String> headers = compiled.resources();
    assertEquals(25, headers.size(), headers::toString);
    StringBuilder program = new StringBuilder();
    for (String path : headers) {
      String header = path.replaceFirst("c/headers/", "");
      write(header, compiled.resource(path));
      program.append("#include \"%s\"\n#include \"%s\"\n".formatted(header, header));
    }
    write("all.c", program.append("struct All all;\n").toString());
    assertEquals("", gcc());
    String point = compiled.resource("c/headers/shapes/Point.h");
    write("shapes/Point.h", point.replace("y) == 8", "y) == 4"));
    assertTrue(gcc().contains("shapes.Point: offset of y"), gcc());
  }

  @Test
  void headersTellWhatThreadsShareAndTheTagsOfCases() {
    String source =
        """
        package p;
        import dev.o1struct.annotations.*;
        class Events {
          @Struct sealed interface Event permits Key, Tick {}
          @Struct @Code(4) non-sealed interface Key extends Event { @Atomic int count(); }
          @Struct @Code(7) non-sealed interface Tick extends Event {}
        }
        """;
    Compiled compiled = compile("-Ao1struct.cHeader=include", source);
    String event = compiled.resource("include/p/Events_Event.h");
    String key = compiled.resource("include/p/Events_Key.h");
    assertTrue(event.contains("    } Key; /* tag 4 */\n"), event);
    assertTrue(event.contains("    } Tick; /* tag 7 */\n"), event);
    assertTrue(
        key.contains("8 bytes, aligned to 4; it begins like p.Events.Event, with tag 4. */"), key);
    assertTrue(key.contains("  _Atomic(int32_t) count; /* 4: int count() */\n"), key);
  }

  @Test
  void whatCCannotSayIsOpaque() {
    String source =
        """
        package p;
        import dev.o1struct.annotations.*;
        @Struct(layout = Layout.PACKED) public interface Wire {
          byte kind();
          @ByteOrder(Endianness.BIG_ENDIAN) int length();
          @Align(4) double value();
        }
        """;
    String header = compile("-Ao1struct.cHeader=include", source).resource("include/p/Wire.h");
    String struct = header.substring(header.indexOf("/* p.Wire"), header.indexOf("_Static"));
    assertEquals(
        """
        /* p.Wire: 16 bytes, aligned to 4, packed. */
        struct __attribute__((packed, aligned(4))) Wire {
          int8_t kind; /* 0: byte kind() */
          unsigned char length[4]; /* 1: int length(), i32, big-endian */
          unsigned char padding_5[3];
          double value; /* 8: double value() */
        };

        """,
        struct);
  }

  private String gcc() throws IOException {
    String source = folder.resolve("all.c").toString();
    return Gcc.run(
        "gcc",
        "-std=c11",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-I" + folder,
        "-c",
        "-o",
        folder.resolve("all.o").toString(),
        source);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static Compiled compile(String option, String... sources) {
    return Compiled.cleanly(List.of(option), sources);
  }
}
