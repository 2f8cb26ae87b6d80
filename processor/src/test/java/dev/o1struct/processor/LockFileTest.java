package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
  private static final String POINT =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        int x();
        int y();
        @Length(2) short z(int index);
      }
      """;
  private static final String LINE =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct public interface Line { Point from(); Point to(); }
      """;
  private static final String UPDATE = "-Ao1struct.lock.update=true";

  @TempDir private Path folder;
  private Path lock;

  @BeforeEach
  void nameTheFile() {
    lock = folder.resolve("layouts.lock");
  }

  @Test
  void theFileIsWrittenOnRequestInOrderOfNames() throws IOException {
    assertEquals("", compile(UPDATE, POINT, LINE).messages());
    assertEquals(
        """
        # Layouts of structs: offset, size, field, type. A build fails if a struct is laid out otherwise.
        # Written by o1struct; keep it under version control.

        shapes.Line: 24 bytes, aligned to 4
             0    12  from  struct Point
            12    12  to    struct Point

        shapes.Point: 12 bytes, aligned to 4
             0     4  x     i32
             4     4  y     i32
             8     4  z[2]  i16
        """,
        Files.readString(lock));
    assertEquals("", compile("-Ao1struct.lock.update=false", LINE, POINT).messages());
  }

  @Test
  void aChangedLayoutFailsWithBothLayouts() throws IOException {
    compile(UPDATE, POINT);
    Compiled changed = compile("-Xlint", POINT.replace("int y", "long why"));
    assertEquals(1, changed.errors().size(), changed::messages);
    assertEquals(3, changed.errors().getFirst().getLineNumber());
    assertEquals(
        """
        [LAYOUT_LOCKED] Point is not laid out as in %s any more; undo the change or, if it is meant, \
        compile once with -Ao1struct.lock.update=true
            - shapes.Point: 12 bytes, aligned to 4
            + shapes.Point: 24 bytes, aligned to 8
                   0     4  x  i32
            -      4     4  y  i32
            -      8     4  z[2]  i16
            +      4     4  (padding)
            +      8     8  why  i64
            +     16     4  z[2]  i16
            +     20     4  (padding)\
        """
            .formatted(lock),
        changed.errors().getFirst().getMessage(null).stripTrailing());
  }

  @Test
  void codesOfEnumsAndByteOrderAreLockedToo() throws IOException {
    String packet =
        """
        package shapes;
        import dev.o1struct.annotations.*;
        @Struct public interface Packet {
          enum Kind { @Code(7) DATA, @Code(-1) END }
          Kind kind();
          @ByteOrder(Endianness.BIG_ENDIAN) int length();
        }
        """;
    compile(UPDATE, packet);
    String text = Files.readString(lock);
    assertEquals(
        """
        shapes.Packet: 8 bytes, aligned to 4
             0     4  kind    enum Packet.Kind, by code
             4     4  length  i32, big-endian
             0     4  kind = -1: END
             0     4  kind = 7: DATA
        """,
        text.substring(text.indexOf("shapes")));
    Compiled renumbered = compile("-Xlint", packet.replace("7", "8").replace("BIG", "LITTLE"));
    String message = renumbered.errors().getFirst().getMessage(null);
    assertTrue(message.contains("    -      0     4  kind  = 7: DATA\n"), message);
    assertTrue(message.contains("    +      0     4  kind  = 8: DATA"), message);
    assertTrue(message.contains("    +      4     4  length  i32, little-endian\n"), message);
  }

  @Test
  void aNewStructIsAWarningThatTellsHowToAddIt() throws IOException {
    compile(UPDATE, POINT);
    Compiled compiled = compile("-Xlint", POINT, LINE);
    assertEquals(
        "Line.java:3: [LAYOUT_UNLOCKED] Line is not in %s, so its layout may change unnoticed; to"
                .formatted(lock)
            + " add it, compile once with -Ao1struct.lock.update=true",
        compiled.messages());
    String before = Files.readString(lock);
    assertEquals("", compile(UPDATE, LINE, POINT).messages());
    assertTrue(Files.readString(lock).endsWith(before.substring(before.indexOf("\nshapes"))));
  }

  @Test
  void structsThatABuildDoesNotSeeStayInTheFile() throws IOException {
    compile(UPDATE, POINT, LINE);
    String before = Files.readString(lock);
    compile(UPDATE, POINT);
    assertEquals(before, Files.readString(lock));
  }

  @Test
  void aFailedBuildWritesNothing() {
    compile(UPDATE, POINT, POINT.replace("Point", "Bad").replace("int x", "String x"));
    assertTrue(Files.notExists(lock));
  }

  @Test
  void blanksAndTheOrderOfBlocksDoNotMatter() throws IOException {
    compile(UPDATE, POINT);
    Files.writeString(lock, Files.readString(lock).replace("  x  ", "     x "));
    assertEquals("", compile("-Xlint", POINT).messages());
  }

  @Test
  void aFileThatIsMissingOrMalformedIsOneError() throws IOException {
    Compiled missing = compile("-Xlint", POINT, LINE);
    assertEquals(1, missing.errors().size(), missing::messages);
    assertTrue(missing.messages().contains("[LOCK_FILE] " + lock), missing::messages);
    Files.writeString(lock, "# merged\n\nshapes.Point: 12 bytes\n<<<<<<< ours\n");
    Compiled malformed = compile("-Xlint", POINT, LINE);
    assertEquals(1, malformed.errors().size(), malformed::messages);
    assertTrue(malformed.messages().contains("in line 4"), malformed::messages);
  }

  private Compiled compile(String option, String... sources) {
    return Compiled.attempt(
        Compiled.compiler(new StructProcessor())
            .withOptions(
                "--release", "25", "-Xlint:all,-processing", "-Ao1struct.lock=" + lock, option),
        sources);
  }
}
