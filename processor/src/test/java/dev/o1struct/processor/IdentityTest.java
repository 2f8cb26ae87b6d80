package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of a layout: another for whatever changes the bytes, the same for all else. */
class IdentityTest {
  private static final String HEAD = "package p;\nimport dev.o1struct.annotations.*;\n";
  private static final String CODED = "public enum Coded { @Code(%d) ONE, @Code(7) TWO }";
  private static final String PLAIN = "@Struct public interface It { %s }";
  private static final String UNION =
      "@Struct(tagBytes = %s) public sealed interface It permits One { int a(); }";
  private static final String CASE = "@Struct %spublic non-sealed interface One extends It {}";
  private static final Pattern HASH =
      Pattern.compile("\"p\\.It\", LAYOUT,\\s+0x(\\p{XDigit}{16})L");

  /** The hash that is written for {@code It}. */
  private static long hash(List<String> options, String... structs) {
    List<String> sources = new ArrayList<>();
    for (String struct : structs) {
      sources.add(HEAD + struct);
    }
    List<String> all = new ArrayList<>(options);
    all.add("-proc:only");
    Compiled compiled = Compiled.cleanly(all, sources.toArray(String[]::new));
    Matcher hash = HASH.matcher(compiled.source("p.ItStruct"));
    assertTrue(hash.find(), compiled::generatedSources);
    return Long.parseUnsignedLong(hash.group(1), 16);
  }

  private static long hash(String... structs) {
    return hash(List.of(), structs);
  }

  /** Of a struct with these fields; enums and other structs are there. */
  private static long hashOf(String fields) {
    return hash(PLAIN.formatted(fields), "@Struct public interface Spot { int x(); }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x(); int y(); | int y(); int x();",
        "int x(); int y(); | int x(); float y();",
        "int x(); | @U32 int x();",
        "byte x(); | boolean x();",
        "short x(); | char x();",
        "long x(); | @Name long x(); | @Pointer long x(); | @Ref long x(); | @Ref Spot x();",
        "@Ref(compressed = true) Spot x(); | int x();",
        "int x(); | Spot x(); | Thread.State x();",
        "Thread.State x(); | @EnumWidth(2) Thread.State x();",
        "@Length(4) byte x(int i); | @Length(3) byte x(int i); byte y(); | @Text(capacity = 4) String x();",
        "@Text(capacity = 4) String x(); | @Text(capacity = 4, encoding = Encoding.LATIN_1) String x();",
        "@Bits(3) int x(); @Bits(5) int y(); | @Bits(4) int x(); @Bits(4) int y();",
        "int x(); | @ByteOrder(Endianness.BIG_ENDIAN) int x();",
        "short x(); byte y(); long z(); | short x(); @Align(4) byte y(); long z();",
        "@Union(\"u\") int x(); @Union(\"u\") int y(); | @Union(\"v\") int x(); @Union(\"v\") int y();"
      })
  void whateverChangesTheBytesChangesTheHash(String layouts) {
    String[] alternatives = layouts.split(" \\| ", -1);
    long distinct =
        List.of(alternatives).stream().mapToLong(IdentityTest::hashOf).distinct().count();
    assertEquals(alternatives.length, distinct);
  }

  @Test
  void alignmentAloneChangesTheHash() {
    String fields = "long x(); long y();";
    assertNotEquals(hashOf(fields), hash("@Align(16) " + PLAIN.formatted(fields)));
  }

  @Test
  void codesChangeTheHash() {
    String coded = PLAIN.formatted("Coded x();");
    assertNotEquals(hash(coded, CODED.formatted(1)), hash(coded, CODED.formatted(2)));
  }

  @Test
  void tagsChangeTheHash() {
    String one = CASE.formatted("");
    assertNotEquals(hash(UNION.formatted(1), one), hash(UNION.formatted(2), one));
    assertNotEquals(
        hash(UNION.formatted(1), one), hash(UNION.formatted(1), CASE.formatted("@Code(9) ")));
  }

  @Test
  void theNameChangesTheHash() {
    Compiled other =
        Compiled.cleanly(
            """
            package q;
            import dev.o1struct.annotations.*;
            @Struct public interface It { int x(); @Struct interface Inside { int x(); } }
            """);
    long outside = other.struct("q.It").type().layoutHash();
    assertNotEquals(hashOf("int x();"), outside);
    assertNotEquals(outside, other.struct("q.It_Inside").type().layoutHash());
    assertEquals("q.It.Inside", other.struct("q.It_Inside").type().name());
    assertEquals("It.Inside", other.struct("q.It_Inside").type().simpleName());
  }

  @Test
  void whatChangesNoByteChangesNoHash() {
    long hash = hashOf("byte x(); int y();");
    assertEquals(hash, hashOf("/** Its x. */ byte x(); void x(byte value); int y();"));
    assertEquals(hash, hashOf("byte x(); int y(); default int sum() { return x() + y(); }"));
    assertEquals(hash, hashOf("byte x(); @Atomic int y(); void y(int value);"));
    assertEquals(hash, hashOf("@Offset(0) byte x(); @Offset(4) int y();"));
    assertEquals(
        hash, hash("@Struct(snapshot = true, columns = true) interface It { byte x(); int y(); }"));
  }

  @Test
  void optionsChangeNoHash() {
    String[] structs = {
      PLAIN.formatted("byte x(); Spot y();"), "@Struct interface Spot { int x(); }"
    };
    long hash = hash(structs);
    assertEquals(hash, hash(List.of("-Ao1struct.backend=system"), structs));
    assertEquals(hash, hash(List.of("-Ao1struct.checks=none"), structs));
    assertEquals(hash, hash(List.of("-Ao1struct.lock.update=false"), structs));
  }

  @Test
  void whatIsWrittenIsWhatIsTold() {
    String struct = PLAIN.formatted("byte x();");
    assertEquals(hash(struct), Compiled.cleanly(HEAD + struct).struct("p.It").type().layoutHash());
  }
}
