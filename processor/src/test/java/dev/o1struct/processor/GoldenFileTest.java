package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Generated text, letter for letter, for one plain struct and one union. After an intended change
 * run with {@code -Do1structTest.writeGolden=DIRECTORY}, look at the difference, and keep it.
 */
class GoldenFileTest {
  private static final List<String> NAMES =
      List.of("PointStruct", "PointFlyweight", "VariantStruct", "VariantFlyweight");
  private static final String POINT =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct public interface Point {
        int x();    void x(int value);
        int y();    void y(int value);
        int z();    void z(int value);
      }
      """;
  private static final String VARIANT =
      """
      package shapes;
      import dev.o1struct.annotations.*;
      @Struct interface Variant {
        @EnumWidth(1) Thread.State state();                          void state(Thread.State value);
        @Union("data") double number();                              void number(double value);
        @Union(value = "data", arm = "text") @Ref Variant chars();   void chars(Variant value);
        @Union(value = "data", arm = "text") @U16 int length();      void length(int value);
        @Length(2) Point corner(int index);
      }
      """;

  @Test
  void generatedSourceIsAsReviewed() throws IOException {
    Compiled compiled = Compiled.cleanly(POINT, VARIANT);
    String directory = System.getProperty("o1structTest.writeGolden", "");
    for (String name : directory.isEmpty() ? List.<String>of() : NAMES) {
      Files.writeString(Path.of(directory, name + ".txt"), compiled.source("shapes." + name));
    }
    for (String name : NAMES) {
      assertEquals(golden(name), compiled.source("shapes." + name));
    }
  }

  @Test
  void sourceForStructsOfMallocIsAsReviewed() throws IOException {
    Compiled compiled = Compiled.cleanly(List.of("-Ao1struct.backend=system"), POINT);
    String directory = System.getProperty("o1structTest.writeGolden", "");
    if (!directory.isEmpty()) {
      String source = compiled.source("shapes.PointStruct");
      Files.writeString(Path.of(directory, "PointStruct-system.txt"), source);
    }
    assertEquals(golden("PointStruct-system"), compiled.source("shapes.PointStruct"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenFileTest.class.getResourceAsStream("golden/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void threeFieldsTakeUnder120LinesInBothFiles() {
    Compiled compiled = Compiled.cleanly(POINT);
    long lines =
        Stream.of("PointStruct", "PointFlyweight")
            .mapToLong(name -> compiled.source("shapes." + name).lines().count())
            .sum();
    assertTrue(lines < 120, "lines=" + lines);
  }

  @Test
  void onlyTheJdkAndTheRuntimeAreImported() {
    Compiled compiled = Compiled.cleanly(POINT, VARIANT);
    assertTrue(
        compiled
            .generatedSources()
            .lines()
            .filter(line -> line.startsWith("import "))
            .allMatch(
                line -> line.matches("import (static )?(java\\.|dev\\.o1struct\\.runtime\\.).*")),
        compiled.generatedSources());
  }
}
