package dev.o1struct.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As {@link RuleViolations}: structs, methods, names, setters, types, arrays, unions. */
final class DeclarationViolations {
  private DeclarationViolations() {}

  static final List<String> ALL =
      List.of(
          // The type itself.
          """
          @Struct class Thing { int x; } //! NOT_AN_INTERFACE
          """,
          """
          @Struct record Thing(int x) {} //! NOT_AN_INTERFACE
          """,
          """
          @Struct enum Thing { A } //! NOT_AN_INTERFACE
          """,
          """
          @Struct @interface Thing { int x(); } //! NOT_AN_INTERFACE
          """,
          """
          @Struct sealed interface Thing { //! SEALED_STRUCT
            int x();
            final class One implements Thing { public int x() { return 1; } }
          }
          """,
          """
          @Struct sealed interface Nothing {} //! SEALED_STRUCT
          @Struct sealed interface Shape permits Polygon, Circle { int x(); } //! SEALED_STRUCT
          @Struct sealed interface Polygon extends Shape { int y(); }
          @Struct non-sealed interface Square extends Polygon { int z(); }
          @Struct non-sealed interface Circle extends Shape { int z(); }
          """,
          """
          @Struct interface Thing<A, B> { //! GENERIC_STRUCT
            int x();
          }
          """,
          """
          class Outer {
            @Struct private interface Thing { //! PRIVATE_STRUCT
              int x();
            }
          }
          """,
          """
          class Outer {
            private enum Colour { RED }
            @Struct interface Thing {
              Colour colour(); //! HIDDEN_TYPE
            }
          }
          """,
          """
          class Outer {
            private static class Middle {
              protected enum Colour { RED }
            }
            @Struct interface Thing {
              @Length(2) Middle.Colour colours(int index); //! HIDDEN_TYPE
            }
          }
          """,
          """
          class Outer {
            private static class Middle {
              @Struct interface Thing { //! PRIVATE_STRUCT
                int x();
              }
            }
          }
          """,
          """
          @Struct interface Thing { //! NO_FIELDS
            default int x() { return 1; }
          }
          """,
          """
          @Struct interface Thing { //! TOO_LARGE
            @Length(8189) long x(int index);
          }
          """,
          """
          interface Parent { int inherited(); }
          @Struct interface Thing extends Parent { //! INHERITED_METHOD
            int x();
          }
          """,
          // Methods.
          """
          @Struct interface Thing {
            int x();
            int sum(int a, int b); //! INDEX_WITHOUT_LENGTH
            int keyed(long key); //! METHOD_SHAPE
            void reset(); //! METHOD_SHAPE
            void put(long key, int value); //! METHOD_SHAPE
            void three(int index, int value, int extra); //! SETTER_WITHOUT_GETTER
            <T> int generic(); //! METHOD_SHAPE
          }
          """,
          """
          @Struct interface Thing {
            int x();
            @U8 default int low() { return x() & 0xFF; } //! ANNOTATED_BEHAVIOUR
            @Ref static long none() { return 0; } //! ANNOTATED_BEHAVIOUR
          }
          """,
          // Names.
          """
          @Struct interface Thing {
            long handle(); //! NAME_CLASH
            void wrap(long value); long wrap(); //! NAME_CLASH
            int hashCode(); //! NAME_CLASH
            int copy(); //! NAME_CLASH
            int yield(); //! NAME_CLASH
          }
          """,
          """
          @Struct interface Thing {
            int ownsMemory();
            int owns_memory(); //! NAME_CLASH
          }
          """,
          """
          @Struct interface Thing {
            int x();
            default long handle() { return 1; } //! NAME_CLASH
          }
          """,
          """
          class ThingStruct {}
          @Struct interface Thing { //! NAME_CLASH
            int x();
          }
          """,
          """
          @Struct interface Thing {
            int x();
            @Length(2) int x(int index); //! DUPLICATE_FIELD
          }
          """,
          // Setters.
          """
          @Struct interface Thing {
            int x();
            void y(int value); //! SETTER_WITHOUT_GETTER
            void z(int index, int value); //! SETTER_WITHOUT_GETTER
          }
          """,
          """
          @Struct interface Thing {
            int x();
            void x(int value);
            void x(long value); //! DUPLICATE_SETTER
          }
          """,
          """
          @Struct interface Thing {
            int x();
            void x(
                long value); //! SETTER_TYPE
            @U32 long y();
            void y(int value); //! SETTER_TYPE
          }
          """,
          """
          @Struct interface Thing {
            int x();
            void x(int index, int value); //! SETTER_INDEX
            @Length(3) long y(int index);
            void y(long value); //! SETTER_INDEX
          }
          """,
          """
          @Struct interface Thing {
            @U8 int x();
            @U8 //! SETTER_ANNOTATED
            void x(int value);
          }
          """,
          """
          @Struct interface Thing {
            Other x();
            void x(Other value); //! EMBEDDED_SETTER
          }
          @Struct interface Other { int y(); }
          """,
          // Types.
          """
          @Struct interface Thing {
            String text(); //! UNSUPPORTED_TYPE
            Integer boxed(); //! UNSUPPORTED_TYPE
            int[] array(); //! UNSUPPORTED_TYPE
            java.util.List<String> list(); //! UNSUPPORTED_TYPE
            Runnable plain(); //! UNSUPPORTED_TYPE
            void plain(Runnable value);
          }
          """,
          """
          @Struct interface Thing {
            @U8 byte a(); //! INTEGER_TYPE
            @U16 char b(); //! INTEGER_TYPE
            @U32 short c(); //! INTEGER_TYPE
            @U64 int d(); //! INTEGER_TYPE
            @I8 long e(); //! INTEGER_TYPE
            @I16 short f(); //! INTEGER_TYPE
            @U8 boolean g(); //! INTEGER_TYPE
            @U32 double h(); //! INTEGER_TYPE
          }
          """,
          """
          @Struct interface Thing {
            @Ref int a(); //! REFERENCE_TYPE
            @Ref(compressed = true) int c(); //! REFERENCE_TYPE
            @Ref //! REFERENCE_TYPE
            Runnable b();
          }
          """,
          """
          @Struct interface Thing {
            @U8 @U16 int a(); //! CONTRADICTION
            @U64 @Ref long b(); //! CONTRADICTION
            @Ref(compressed = true) @U32 long e(); //! CONTRADICTION
            @Ref @EnumWidth(1) long c(); //! CONTRADICTION
            @U8
            @EnumWidth(1) //! CONTRADICTION
            int d();
          }
          """,
          """
          @Struct interface Thing {
            @EnumWidth(3) Thread.State a(); //! ENUM_WIDTH
            @EnumWidth(1) int b(); //! ENUM_WIDTH
          }
          """,
          """
          @Struct interface Thing {
            Empty a(); //! ENUM_CONSTANTS
            @EnumWidth(1) Many b(); //! ENUM_CONSTANTS
            @EnumWidth(2) Many c();
          }
          enum Empty {}
          enum Many { %s }
          """
              .formatted(constants(257)),
          """
          @Struct interface Thing {
            Some a(); //! ENUM_CODE_MISSING
            @EnumWidth(1)
            Twice b(); //! ENUM_CODE_TWICE
            @EnumWidth(1) //! ENUM_CODE_RANGE
            Wide c();
            @EnumWidth(2) Wide d();
            @EnumWidth(1) Mixed e(); //! ENUM_CODE_RANGE
            @EnumWidth(2) Mixed f();
            @EnumWidth(2) Deep g(); //! ENUM_CODE_RANGE
            Deep h();
          }
          enum Some { @Code(1) A, B }
          enum Twice { @Code(1) A, @Code(2) B, @Code(1) C }
          enum Wide { @Code(0) A, @Code(256) B }
          enum Mixed { @Code(-1) A, @Code(128) B }
          enum Deep { @Code(Integer.MIN_VALUE) A, @Code(Integer.MAX_VALUE) B }
          """,
          """
          @Struct interface Thing {
            @Bits(1) float a(); //! BITS_TYPE
            @Bits(1) double b(); //! BITS_TYPE
            @Bits(1) @Ref long c(); //! BITS_TYPE
            @Bits(1) Other d(); //! BITS_TYPE
            @Bits(1) String e(); //! UNSUPPORTED_TYPE
            @Length(2)
            @Bits(2) //! BITS_TYPE
            int f(int index);
            @Bits(2) int g();
            @Bits(2) void g(int value); //! SETTER_ANNOTATED
          }
          @Struct interface Other { int x(); }
          """,
          """
          @Struct interface Thing {
            @Bits(0) int a(); //! BITS_COUNT
            @Bits(-1) int b(); //! BITS_COUNT
            @Bits(33) int c(); //! BITS_COUNT
            @Bits(9) @U8 int d(); //! BITS_COUNT
            @Bits(2) boolean e(); //! BITS_COUNT
            @Bits(64) long f();
            @Bits(2) Thread.State g(); //! ENUM_CONSTANTS
            @Bits(3) Thread.State h();
            @Bits(2) Signed i(); //! ENUM_CODE_RANGE
            @Bits(3) Signed j();
            @Bits(9) @EnumWidth(1) Signed k(); //! BITS_COUNT
          }
          enum Signed { @Code(-1) A, @Code(3) B }
          """,
          """
          @Struct interface Thing {
            @Text(capacity = 8) int a(); //! TEXT_TYPE
            @Text(capacity = 0) String b(); //! TEXT_CAPACITY
            @Text(capacity = 8) @Ref String c(); //! CONTRADICTION
            @Name int d(); //! HANDLE_TYPE
            @Pointer Runnable e(); //! HANDLE_TYPE
            @Ref @Name long f(); //! CONTRADICTION
            @Name @Pointer long g(); //! CONTRADICTION
            @Bits(3) @Name long h(); //! CONTRADICTION
            @U64 @Pointer long i(); //! CONTRADICTION
            @Text(capacity = 8) String j();
            void j(CharSequence value); //! SETTER_TYPE
          }
          """,
          """
          @Struct interface Thing {
            @Text(capacity = 8) String title();
            int titleLength(); //! NAME_CLASH
            boolean titleEquals(); //! NAME_CLASH
            int titleCharAt();
            @Length(2) int titleByteAt(int index); //! NAME_CLASH
          }
          """,
          // Arrays.
          """
          @Struct interface Thing {
            @Length(0) int a(int index); //! LENGTH_NOT_POSITIVE
            @Length(-1) int b(int index); //! LENGTH_NOT_POSITIVE
            @Length({3, 0}) int c(int row, int column); //! LENGTH_NOT_POSITIVE
          }
          """,
          """
          @Struct interface Thing {
            @Length(4) //! LENGTH_WITHOUT_INDEX
            int a();
          }
          """,
          """
          @Struct interface Thing {
            int a(int index); //! INDEX_WITHOUT_LENGTH
            @Length(4) int b(int row, int column); //! INDEX_WITHOUT_LENGTH
          }
          """,
          """
          @Struct interface Thing {
            @Length({3, 4}) int a(); //! LENGTH_WITHOUT_INDEX
            @Length({3, 4}) int b(int row); //! LENGTH_WITHOUT_INDEX
            @Length({}) int c(int row); //! LENGTH_NOT_POSITIVE
            @Length({3, 4}) int d(int row, int column);
            void d(int row, long value); //! SETTER_INDEX
          }
          """,
          """
          @Struct interface Thing {
            @Length({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}) //! TOO_MANY_DIMENSIONS
            int a(int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n);
          }
          """,
          """
          @Struct interface Thing { //! TOO_LARGE
            @Length({46341, 46341}) byte wide(int row, int column);
          }
          @Struct interface Huge { //! TOO_LARGE
            @Length({2147483647, 2147483647, 2147483647}) long x(int i, int j, int k);
            @Length({2147483647, 2147483647, 2147483647}) long y(int i, int j, int k);
          }
          @Struct interface Wrapping { //! TOO_LARGE
            @Length({65536, 65536}) byte x(int i, int j);
          }
          """,
          // Unions.
          """
          @Struct interface Thing {
            @Union("") int a(); //! UNION_NAME
            @Union("") int b(); //! UNION_NAME
            @Union("u v") int c(); //! UNION_NAME
            @Union("u v") int d(); //! UNION_NAME
            @Union("a") int e(); //! UNION_NAME
            @Union("a") int f(); //! UNION_NAME
            @Union("class") int i(); //! UNION_NAME
            @Union("class") int j(); //! UNION_NAME
            @Union(value = "u", arm = "1") int g(); //! UNION_NAME
            @Union("u") int h();
          }
          """,
          """
          @Struct interface Thing {
            @Union("u") int a();
            int b();
            @Union("u") int c(); //! UNION_SPLIT
          }
          """,
          """
          @Struct interface Thing {
            @Union(value = "u", arm = "one") int a();
            @Union("u") int b();
            @Union(value = "u", arm = "one") int c(); //! UNION_SPLIT
          }
          """,
          """
          @Struct interface Thing {
            @Union("u") int a(); //! UNION_OF_ONE
            @Union(value = "v", arm = "all") int b(); //! UNION_OF_ONE
            @Union(value = "v", arm = "all") int c();
          }
          """,
          // Several structs.
          """
          @Struct interface Thing {
            int x();
            Thing self(); //! RECURSION
          }
          """,
          """
          @Struct interface One {
            @Length(2) Two two(int index); //! RECURSION
          }
          @Struct interface Two { int x(); Three three(); }
          @Struct interface Three { @Ref One fine(); One one(); }
          @Struct interface Outside { One one(); }
          """,
          """
          @Struct interface Small { @Length(60000) byte x(int index); }
          @Struct interface Large { Small one(); Small two(); } //! TOO_LARGE
          @Struct interface Larger { Large one(); }
          """);

  private static String constants(int count) {
    return IntStream.range(0, count).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
  }
}
