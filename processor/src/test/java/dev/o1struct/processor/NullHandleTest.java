package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.structs.Flyweight;
import dev.o1struct.runtime.structs.StructCursor;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that is generated reads or writes through null, or through null and a little: each method
 * is called by reflection with each of its handles null in turn.
 */
class NullHandleTest {
  private static final String PART =
      """
      package nul;
      import dev.o1struct.annotations.*;
      @Struct(snapshot = true) public interface Part {
        byte a();                                       void a(byte value);
        int b();                                        void b(int value);
      }
      """;
  private static final String KINDS =
      """
      package nul;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public interface Kinds {
        @U8 int u8();                                   void u8(int value);
        @U32 long u32();                                void u32(long value);
        boolean truth();                                void truth(boolean value);
        char letter();                                  void letter(char value);
        double f64();                                   void f64(double value);
        Thread.State state();                           void state(Thread.State value);
        @Bits(3) int low();                             void low(int value);
        @Bits(5) int high();                            void high(int value);
        @Text(capacity = 8) String label();             void label(String value);
        @Text(capacity = 8, encoding = Encoding.UTF_8) String wide();  void wide(String value);
        @Ref Kinds next();                              void next(Kinds value);
        @Ref(compressed = true) Kinds near();           void near(Kinds value);
        @Ref long raw();                                void raw(long value);
        @Atomic long shared();                          void shared(long value);
        @Atomic int counter();                          void counter(int value);
        @ByteOrder(Endianness.BIG_ENDIAN) int wire();          void wire(int value);
        Part part();
        @Length(3) Part parts(int index);
        @Length(3) int numbers(int index);              void numbers(int index, int value);
        @Length(2) @Ref Part links(int index);          void links(int index, Part value);
        @Length(2) @Text(capacity = 4) String tags(int index);  void tags(int index, String value);
        @Union("data") double number();                 void number(double value);
        @Union("data") @U32 long bits();                void bits(long value);
      }
      """;
  private static final String FAMILY =
      """
      package nul;
      import dev.o1struct.annotations.*;
      @Struct public sealed interface Shape permits Dot, Disc { int colour(); void colour(int value); }
      """;
  private static final String DOT =
      """
      package nul;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Dot extends Shape { long at(); void at(long value); }
      """;
  private static final String DISC =
      """
      package nul;
      import dev.o1struct.annotations.*;
      @Struct public non-sealed interface Disc extends Shape {
        @Length(2) float radius(int index);             void radius(int index, float value);
      }
      """;
  private static final List<String> STRUCTS = List.of("Part", "Kinds", "Shape", "Dot", "Disc");

  /** Parts are looked at when they are used: what is added to null is still recognized then. */
  private static final Set<String> PARTS = Set.of("part", "parts");

  private static final long[] NULLS = {0, 8, 24};

  private static Compiled compiled(String option) {
    assumeTrue(
        !option.endsWith("=system") || SystemCodeTest.mallocIsThere(),
        "malloc needs native access");
    return Compiled.cleanly(List.of("-A" + option), PART, KINDS, FAMILY, DOT, DISC);
  }

  @Test
  void noAccessorOrOperationTakesNull() throws ReflectiveOperationException {
    nobodyTakesNull("o1struct.checks=emit");
  }

  @NotInCheckedMode
  @ParameterizedTest
  @ValueSource(strings = {"o1struct.checks=none", "o1struct.backend=system"})
  void norDoesCodeWithoutChecks(String option) throws ReflectiveOperationException {
    nobodyTakesNull(option);
  }

  private static void nobodyTakesNull(String option) throws ReflectiveOperationException {
    Compiled compiled = compiled(option);
    Set<String> refused = new TreeSet<>();
    try (Heap heap = Heap.open()) {
      for (String name : STRUCTS) {
        GeneratedStruct struct = compiled.struct("nul." + name);
        long good = aStruct(compiled, name, heap);
        for (Method method : struct.loaded("Struct").getDeclaredMethods()) {
          if (takesHandle(method)) {
            refuseNulls(compiled, method, name, good, refused);
          }
        }
      }
    }
    assertTrue(refused.size() > 110, () -> refused.size() + " " + refused);
  }

  private static long aStruct(Compiled compiled, String name, Heap heap) {
    String type = name.equals("Shape") ? "Dot" : name;
    StructPool<?> pool = (StructPool<?>) compiled.struct("nul." + type).pool(heap);
    return pool.allocateZeroed();
  }

  private static boolean takesHandle(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isStatic(modifiers)
        && !Modifier.isPrivate(modifiers)
        && !method.isSynthetic()
        && method.getParameterCount() > 0
        && method.getParameterTypes()[0] == long.class
        && !method.getName().equals("valid");
  }

  /** Calls a method with null for each handle that it takes, the first and that of equals. */
  private static void refuseNulls(
      Compiled compiled, Method method, String name, long good, Set<String> refused)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    int handles = Set.of("equals", "copy").contains(method.getName()) ? 2 : 1;
    for (int position = 0; position < handles; position++) {
      for (long none : NULLS) {
        Object[] arguments = arguments(compiled, method, good);
        arguments[position] = none;
        String call = name + "." + method.getName() + Arrays.toString(arguments);
        if (PARTS.contains(method.getName())) {
          assertPartIsNull(method.invoke(null, arguments), call);
          continue;
        }
        InvocationTargetException thrown =
            assertThrows(
                InvocationTargetException.class, () -> method.invoke(null, arguments), call);
        assertTrue(
            thrown.getCause() instanceof IllegalHandleException, () -> call + thrown.getCause());
        String message = String.valueOf(thrown.getCause());
        assertTrue(
            Handles.CHECKED || message.contains("null handle is used"), () -> call + message);
        refused.add(name + "." + method);
      }
    }
  }

  private static void assertPartIsNull(Object part, String call) {
    switch (part) {
      case Long handle -> assertTrue(handle < AddressSpace.FIRST_HANDLE + 4096, call);
      case StructCursor<?> cursor ->
          assertThrows(
              IllegalHandleException.class, () -> cursor.iterator().next().toString(), call);
      default -> throw new AssertionError(call + " gives " + part);
    }
  }

  private static Object[] arguments(Compiled compiled, Method method, long good)
      throws ReflectiveOperationException {
    List<Object> arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(argument(compiled, type, good));
    }
    return arguments.toArray();
  }

  private static Object argument(Compiled compiled, Class<?> type, long good)
      throws ReflectiveOperationException {
    if (type == long.class) {
      return good;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type.isArray()) {
      return Array.newInstance(type.componentType(), 3);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == String.class || type == CharSequence.class) {
      return "x";
    }
    if (type == StructCursor.class) {
      Object flyweight = compiled.load("nul.PartFlyweight").getConstructor().newInstance();
      return StructCursor.of((Flyweight) flyweight);
    }
    if (type.isRecord()) {
      throw new AssertionError(type + " is taken by a static method now: make one here");
    }
    throw new AssertionError("an argument of an unknown type: " + type);
  }

  @Test
  void theMessageNamesTheStruct() {
    GeneratedStruct part = compiled("o1struct.checks=emit").struct("nul.Part");
    String message =
        String.valueOf(
            assertThrows(IllegalHandleException.class, () -> part.call("b", 0L)).getMessage());
    assertTrue(message.startsWith("The null handle is used"), message);
    assertTrue(message.contains("as=Part") && message.contains("handle=0"), message);
  }

  @Test
  void aFlyweightThatPointsAtNothingRefuses() {
    GeneratedStruct part = compiled("o1struct.checks=emit").struct("nul.Part");
    Object nothing = part.flyweight(0);
    assertThrows(IllegalHandleException.class, () -> GeneratedStruct.on(nothing, "b"));
    assertThrows(IllegalHandleException.class, () -> GeneratedStruct.on(nothing, "b", 1));
    assertThrows(IllegalHandleException.class, nothing::toString);
    Object fresh = compiled("o1struct.checks=emit").struct("nul.Kinds").flyweight(0);
    assertThrows(
        IllegalHandleException.class,
        () -> GeneratedStruct.on(Objects.requireNonNull(GeneratedStruct.on(fresh, "part")), "a"));
  }

  @Test
  void typesRefuseNullInAllTheyDo() {
    StructType<?> type = compiled("o1struct.checks=emit").struct("nul.Part").type();
    assertThrows(IllegalHandleException.class, () -> type.clear(0));
    assertThrows(IllegalHandleException.class, () -> type.copy(0, 0));
    assertThrows(IllegalHandleException.class, () -> type.equal(0, 0));
    assertThrows(IllegalHandleException.class, () -> type.hash(0));
    assertThrows(IllegalHandleException.class, () -> type.print(0));
  }

  @Test
  void rowsOfColumnsAreNotCopiedThroughNull() {
    Compiled compiled = compiled("o1struct.checks=emit");
    try (Heap heap = Heap.open()) {
      Class<?> type = compiled.load("nul.KindsColumns");
      Object columns = Objects.requireNonNull(ColumnsTest.call(type, null, "on", heap, 2));
      assertThrows(IllegalHandleException.class, () -> ColumnsTest.on(columns, "copyTo", 0, 0L));
      assertThrows(IllegalHandleException.class, () -> ColumnsTest.on(columns, "copyFrom", 0, 0L));
      ColumnsTest.on(columns, "close");
    }
  }
}
