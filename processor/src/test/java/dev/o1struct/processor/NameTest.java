package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.processor.NameTrials.Trial;
import dev.o1struct.runtime.heap.Heap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fields and structs may be named like anything that generated code mentions: either a rule refuses
 * the name, or what is generated compiles without warnings.
 */
class NameTest {
  /** Words that no type can be called, and names that the sources here use themselves. */
  private static final Set<String> NO_TYPES =
      Set.of("var", "yield", "record", "sealed", "permits", "dev", "java", "p", "Length");

  private static final Pattern TYPE = Pattern.compile("[A-Za-z]\\w*");
  private static final Set<String> WORDS = GeneratedWords.all();
  private static final String STRUCT = "@Struct(snapshot = true) public ";
  private static final int TOGETHER = 40;

  /** Structs with fields of a kind, and those of many kinds. */
  enum Fields {
    OF_A_STRUCT(
        "int %s(); void %1$s(int value);",
        "@Struct(snapshot = true, columns = true) public interface %s { %s %s }"),
    OF_ARRAYS(
        "@Length({2, 2}) p.Coded %s(int i, int j);",
        "@Struct(snapshot = true, columns = true) public interface %s { %s }"),
    OF_A_TAGGED_UNION(
        "@Length(2) @Text(capacity = 4) String %s(int index); void %1$s(int index, String value);",
        """
        @Struct(snapshot = true) public sealed interface %s {
          %s
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { %s }
        }
        """),
    OF_A_CASE(
        "p.Sum %s();",
        """
        @Struct(snapshot = true) public sealed interface %s {
          int common7();
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { %s %s }
        }
        """);

    private final String field;
    private final String struct;

    Fields(String field, String struct) {
      this.field = field;
      this.struct = struct;
    }

    Trial trial(int number, List<String> names) {
      String type = "S" + number;
      String fields = names.stream().map(field::formatted).collect(Collectors.joining("\n"));
      return new Trial("p", type, names, struct.formatted(type, fields, GeneratedWords.FIELDS));
    }
  }

  @ParameterizedTest
  @EnumSource
  void fieldsCanBeNamedLikeAnythingInGeneratedCode(Fields fields) {
    NameTrials trials = new NameTrials(WORDS, TOGETHER, fields::trial);
    assertEquals(Map.of(), trials.failures());
    Set<String> refused = trials.refused();
    assertTrue(WORDS.size() - refused.size() > 100, () -> "words=" + WORDS.size());
    assertTrue(refused.containsAll(Set.of("equals", "yield")), refused::toString);
    assertFalse(refused.contains("pool"), refused::toString);
    assertTrue(refused.size() < 30, refused::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Struct(snapshot = true, columns = true) public interface %s { @Ref %1$s next(); %s }",
        """
        @Struct(snapshot = true) public sealed interface %s {
          int common7();
          @Struct(snapshot = true) non-sealed interface Case extends %1$s { %s }
        }
        """
      })
  void structsCanBeNamedLikeAnythingInGeneratedCode(String struct) {
    Set<String> types = types();
    NameTrials trials =
        new NameTrials(
            types,
            1,
            (number, names) -> {
              String type = names.getFirst();
              return new Trial(
                  "p" + number, type, names, struct.formatted(type, GeneratedWords.FIELDS));
            });
    assertEquals(Map.of(), trials.failures());
    Set<String> refused = trials.refused();
    assertTrue(types.size() - refused.size() > 100, () -> "types=" + types.size());
    assertTrue(refused.size() < 10, refused::toString);
  }

  /** The words as they are and with a capital. */
  private static Set<String> types() {
    Set<String> types = new TreeSet<>();
    for (String word : WORDS) {
      types.add(word);
      types.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    types.removeIf(type -> !TYPE.matcher(type).matches() || NO_TYPES.contains(type));
    return types;
  }

  @Test
  void whatIsCalledPoolIsBesideTheMethodOfThatName() throws ReflectiveOperationException {
    Compiled compiled =
        Compiled.cleanly(
            GeneratedWords.source(
                "p", STRUCT + "interface Basin { int pool(); void pool(int value); }"),
            GeneratedWords.source(
                "p",
                STRUCT + "interface House { Basin pool(); @Length(2) Water waters(int index); }"),
            GeneratedWords.source(
                "p", STRUCT + "sealed interface Water permits Pool, Lake { Basin pool(); }"),
            GeneratedWords.source(
                "p",
                STRUCT
                    + "non-sealed interface Pool extends Water { int depth(); void depth(int value); }"),
            GeneratedWords.source("p", STRUCT + "non-sealed interface Lake extends Water {}"),
            """
            package p;
            import dev.o1struct.runtime.heap.Heap;
            public class Program implements java.util.function.Function<Heap, String> {
              @Override public String apply(Heap heap) {
                long pool = PoolStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(PoolStruct.pool(pool), 3);
                PoolStruct.depth(pool, 4);
                long house = HouseStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(HouseStruct.pool(house), 5);
                long water = HouseStruct.waters(house, 1);
                WaterRecord.of(pool).to(water);
                Water view = new HouseFlyweight().wrap(house).waters(1);
                long basin = BasinStruct.pool(heap).allocateZeroed();
                BasinStruct.pool(basin, 6);
                return switch (view) {
                  case Pool it -> it.pool().pool() + " " + it.depth() + " " + new HouseFlyweight().wrap(house).pool().pool()
                      + " " + BasinStruct.pool(basin) + " " + BasinStruct.pool(WaterStruct.pool(water));
                  case Lake _ -> "lake";
                };
              }
            }
            """);
    try (Heap heap = Heap.open()) {
      Object program = compiled.load("p.Program").getConstructor().newInstance();
      assertEquals("3 4 5 6 3", GeneratedStruct.on(program, "apply", heap));
    }
  }
}
