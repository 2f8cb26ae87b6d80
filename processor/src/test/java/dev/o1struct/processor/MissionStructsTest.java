package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The structs of a recompiled Flash game, at the offsets that its C runtime has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissionStructsTest {
  private Compiled compiled;

  @BeforeAll
  void compile() {
    compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface ActionVar {
              @U32 int type();                           void type(int value);
              @U32 int strSize();                        void strSize(int value);
              @U32 int stringId();                       void stringId(int value);
              @Union("data") @U64 long numericValue();   void numericValue(long value);
              @Union("data") double number();            void number(double value);
              @Union(value = "data", arm = "heap") @Ref long heapPtr();   void heapPtr(long value);
              @Union(value = "data", arm = "heap") boolean ownsMemory();  void ownsMemory(boolean value);
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface PropList {
              @Ref long name();        void name(long value);
              @U32 int nameLength();   void nameLength(int value);
              @Ref PropList next();    void next(PropList value);
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface EnumeratedName {
              @Ref long name();              void name(long value);
              @U32 int nameLength();         void nameLength(int value);
              @Ref EnumeratedName next();    void next(EnumeratedName value);
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface ASObject {
              @U32 int refcount();         void refcount(int value);
              @U32 int numProperties();    void numProperties(int value);
              @U32 int numUsed();          void numUsed(int value);
              @Ref long properties();      void properties(long value);
              @U32 int interfaceCount();   void interfaceCount(int value);
              @Ref long interfaces();      void interfaces(long value);
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface ASProperty {
              @Ref long name();         void name(long value);
              @U32 int nameLength();    void nameLength(int value);
              @U8 int flags();          void flags(int value);
              ActionVar value();
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface ASArray {
              @U32 int refcount();    void refcount(int value);
              @U32 int length();      void length(int value);
              @U32 int capacity();    void capacity(int value);
              @Ref long elements();   void elements(long value);
            }
            """,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Registers5 {
              @Length(5) ActionVar register(int index);
            }
            """);
  }

  @Test
  void actionVarTakes32Bytes() {
    assertLayout(
        "ActionVar",
        32,
        "TYPE 0, STR_SIZE 4, STRING_ID 8, NUMERIC_VALUE 16, NUMBER 16, HEAP_PTR 16, OWNS_MEMORY 24");
  }

  @Test
  void propListTakes24Bytes() {
    assertLayout("PropList", 24, "NAME 0, NAME_LENGTH 8, NEXT 16");
  }

  @Test
  void enumeratedNameTakes24Bytes() {
    assertLayout("EnumeratedName", 24, "NAME 0, NAME_LENGTH 8, NEXT 16");
  }

  @Test
  void asObjectTakes40Bytes() {
    assertLayout(
        "ASObject",
        40,
        "REFCOUNT 0, NUM_PROPERTIES 4, NUM_USED 8, PROPERTIES 16, INTERFACE_COUNT 24, INTERFACES 32");
  }

  @Test
  void asPropertyTakes48Bytes() {
    assertLayout("ASProperty", 48, "NAME 0, NAME_LENGTH 8, FLAGS 12, VALUE 16");
  }

  @Test
  void asArrayTakes24Bytes() {
    assertLayout("ASArray", 24, "REFCOUNT 0, LENGTH 4, CAPACITY 8, ELEMENTS 16");
  }

  @Test
  void registerFramesAreArraysOfActionVars() {
    assertLayout("Registers5", 160, "REGISTER 0");
    assertEquals(32, compiled.struct("p.Registers5").constant("REGISTER_STRIDE"));
  }

  private void assertLayout(String name, long size, String offsets) {
    GeneratedStruct struct = compiled.struct("p." + name);
    Map<String, Long> expected = new LinkedHashMap<>();
    Map<String, Long> found = new LinkedHashMap<>();
    for (String field : offsets.split(", ", -1)) {
      String[] parts = field.split(" ", -1);
      expected.put(parts[0], Long.valueOf(parts[1]));
      found.put(parts[0], struct.offset(parts[0]));
    }
    assertEquals(expected, found);
    assertEquals(size, struct.size());
    assertEquals(8, struct.constant("ALIGNMENT"));
    assertEquals(size, struct.layout().byteSize());
  }
}
