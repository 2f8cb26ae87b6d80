package dev.o1struct.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sources that break rules. A comment {@code //! RULE_ID} marks each line on which that problem is
 * to be reported; nothing else may be.
 */
final class RuleViolations {
  private RuleViolations() {}

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
          @Struct(
              tagBytes = 3) //! TAG_BYTES
          sealed interface Shape permits Circle { int x(); }
          @Struct(
              tagBytes = 2) //! TAG_BYTES
          non-sealed interface Circle extends Shape { int z(); }
          """,
          """
          @Struct sealed interface One permits OneA, OneB, OneC { int x(); } //! CASE_CODE_MISSING
          @Struct @Code(1) non-sealed interface OneA extends One {}
          @Struct non-sealed interface OneB extends One {}
          @Struct @Code(1) non-sealed interface OneC extends One {}
          @Struct sealed interface Two permits TwoA, TwoB { int x(); } //! CASE_CODE_TWICE
          @Struct @Code(5) non-sealed interface TwoA extends Two {}
          @Struct @Code(5) non-sealed interface TwoB extends Two {}
          @Struct sealed interface Three permits ThreeA, ThreeB { int x(); } //! CASE_CODE_RANGE
          @Struct @Code(256) non-sealed interface ThreeA extends Three {}
          @Struct @Code(255) non-sealed interface ThreeB extends Three {}
          @Struct(tagBytes = 2) sealed interface Four permits FourA { int x(); } //! CASE_CODE_RANGE
          @Struct @Code(-1) non-sealed interface FourA extends Four {}
          @Code(1) //! NOT_A_CASE
          @Struct interface Five { int x(); }
          """,
          """
          @Struct sealed interface Many permits %s { int x(); } //! CASE_CODE_RANGE
          """
                  .formatted(cases("C%d"))
              + cases("@Struct non-sealed interface C%d extends Many {}").replace("}, ", "}\n"),
          """
          @Struct sealed interface Shape permits Circle, Outer.Circle { //! NAME_CLASH
            int x();
          }
          @Struct sealed interface Line permits Dash {
            int tag(); //! NAME_CLASH
          }
          @Struct non-sealed interface Dash extends Line {
            int become(); //! NAME_CLASH
          }
          @Struct non-sealed interface Circle extends Shape {}
          class Outer { @Struct non-sealed interface Circle extends Shape {} }
          """,
          """
          @Struct sealed interface Shape permits Circle {
            @Offset(0) int x(); //! OVERLAP
          }
          @Struct non-sealed interface Circle extends Shape { @Offset(8) int y(); }
          @Struct sealed interface Large permits Small { int x(); }
          @Struct non-sealed interface Small extends Large { //! TOO_LARGE
            @Length(70000) byte y(int index);
          }
          @Struct sealed interface Tree permits Fork { Wood wood(); }
          @Struct non-sealed interface Fork extends Tree { int y(); }
          @Struct interface Wood { Fork fork(); } //! RECURSION
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
            int sum(int a, int b); //! METHOD_SHAPE
            int keyed(long key); //! METHOD_SHAPE
            void reset(); //! METHOD_SHAPE
            void put(long key, int value); //! METHOD_SHAPE
            void three(int index, int value, int extra); //! METHOD_SHAPE
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
          // Layout.
          """
          @Align(48) //! ALIGNMENT
          @Struct interface Thing {
            @Align(0) int a(); //! ALIGNMENT
            @Align(8192) int b(); //! ALIGNMENT
            @Align(-4) int c(); //! ALIGNMENT
            @Align(16) int d();
          }
          """,
          """
          @Struct interface Thing {
            byte x();
            @Align(2) int a(); //! ALIGNMENT
            @Align(4) Other b(); //! ALIGNMENT
            @Align(4) byte c();
          }
          @Struct interface Other { long y(); }
          @Struct(layout = Layout.PACKED) interface Fine { byte x(); @Align(2) int y(); }
          """,
          """
          @Struct interface Thing {
            @Align(8) default int low() { return 1; } //! ANNOTATED_BEHAVIOUR
            int x();
            @CacheLine //! SETTER_ANNOTATED
            void x(int value);
          }
          """,
          """
          @Struct interface Thing {
            @Union("u") int a();
            @CacheLine //! CACHE_LINE
            @Union("u") int b();
            @CacheLine
            @Align(64) int c(); //! CONTRADICTION
          }
          @Struct interface Other {
            @CacheLine
            @Offset(64) int a(); //! CONTRADICTION
          }
          """,
          """
          @Struct interface Thing {
            @Offset(0) int a();
            @Offset(6) int b(); //! ILLEGAL_OFFSET
            @Offset(12) byte c();
            @Offset(20) Other d(); //! ILLEGAL_OFFSET
          }
          @Struct interface Other { long y(); }
          @Struct interface Negative { @Offset(-8) long y(); } //! ILLEGAL_OFFSET
          @Struct(layout = Layout.PACKED) interface Fine { @Offset(3) int a(); @Offset(0) byte b(); }
          """,
          """
          @Struct interface Thing {
            @Offset(0) @Union("u") int a();
            @Offset(4) //! ILLEGAL_OFFSET
            @Union("u") int b();
            @Offset(12) //! ILLEGAL_OFFSET
            @Union(value = "v", arm = "two") int c();
            @Offset(16) @Union(value = "v", arm = "two") long d();
            @Offset(12) @Union("v") short e();
          }
          """,
          """
          @Struct interface Thing {
            @Offset(0) int a();
            int b(); //! OFFSETS_INCOMPLETE
            int c(); //! OFFSETS_INCOMPLETE
          }
          """,
          """
          @Struct(
              layout = Layout.REORDERED) //! REORDERED_OFFSETS
          interface Thing {
            @Offset(0) int a();
          }
          """,
          """
          @Struct interface Thing {
            @Offset(8) @Length(4) int a(int index);
            @Offset(0) long b();
            @Offset(20) int c(); //! OVERLAP
            @Offset(24) @Union("u") int d();
            @Offset(24) @Union("u") byte e();
            @Offset(4) int f(); //! OVERLAP
          }
          """,
          """
          @Struct interface Thing {
            @Offset(0) @Union(value = "u", arm = "two") int a();
            @Offset(2) //! OVERLAP
            @Union(value = "u", arm = "two") short b();
            @Offset(0) @Union("u") long c();
          }
          @Struct interface Holder { byte first(); Thing notBlamed(); }
          """,
          """
          @Struct interface Thing {
            @Bits(3) int a();
            @Align(8) //! BITS_PLACEMENT
            @Bits(3) int b();
          }
          @Struct(layout = Layout.PACKED) interface Packed {
            byte x();
            @Bits(3) int a(); //! BITS_PLACEMENT
          }
          """,
          """
          @ByteOrder(Endianness.BIG_ENDIAN)
          @Struct interface Thing {
            int fine(); byte b(); @Ref long d();
            @ByteOrder(Endianness.BIG_ENDIAN) //! BYTE_ORDER
            byte a();
            @ByteOrder(Endianness.LITTLE_ENDIAN) //! BYTE_ORDER
            @Ref long c();
            @ByteOrder(Endianness.NATIVE) //! BYTE_ORDER
            Other e();
            @ByteOrder(Endianness.BIG_ENDIAN) //! BYTE_ORDER
            @Pointer long f();
          }
          @Struct interface Other { int x(); }
          """,
          // Headers.
          """
          @Struct interface One { int x(); }
          @Struct interface Two { int y(); }
          @Struct interface Thing extends One, Two {} //! SEVERAL_HEADERS
          @Struct interface Fine extends One {}
          """,
          """
          @Struct interface Header { int x(); int ownsMemory(); default int twice() { return 2 * x(); } }
          @Struct interface Thing extends Header {
            int x(); //! DUPLICATE_FIELD
            int owns_memory(); //! NAME_CLASH
            default int twice() { return 3 * x(); }
          }
          @Struct interface Hiding extends Header {
            default int ownsMemory() { return 1; } //! NAME_CLASH
          }
          """,
          """
          interface Plain { int inherited(); }
          @Struct interface Header { int x(); }
          @Struct interface Thing extends Header, Plain { //! INHERITED_METHOD
            int y();
          }
          @Struct interface Overlapping extends Header {
            @Offset(4) int y();
            @Offset(0) int z(); //! OVERLAP
          }
          """,
          """
          @Struct interface Header { int x(); Thing thing(); } //! RECURSION
          @Struct interface Thing extends Header { int y(); }
          """,
          // Atomic fields.
          """
          @Struct interface Thing {
            @Atomic Point point(); //! ATOMIC_TYPE
            @Atomic @Text(capacity = 8) String text(); //! ATOMIC_TYPE
            @Atomic @Bits(3) int bits(); //! BITS_PLACEMENT
            @Atomic static int none() { return 0; } //! ANNOTATED_BEHAVIOUR
          }
          @Struct interface Point { int x(); }
          """,
          """
          @Struct(layout = Layout.PACKED) interface Thing {
            byte first();
            @Atomic int packed(); //! ATOMIC_ALIGNMENT
            @Atomic @Align(4) int aligned();
            @Atomic byte one();
            Shared shared(); //! ATOMIC_ALIGNMENT
            @Align(8) Shared wellPlaced();
          }
          @Struct interface Shared { Count count(); }
          @Struct interface Count { @Atomic long value(); }
          """,
          """
          @Struct interface Thing {
            @Atomic int count(); void count(int value);
            long getAndAddCount(int delta); //! ATOMIC_METHOD
            boolean compareAndSetCount(int value); //! ATOMIC_METHOD
            @U32 int countAcquire(); //! ATOMIC_METHOD
            default int getAndSetCount(int value) { return value; } //! NAME_CLASH
            @Atomic int readOnly();
            int readOnlyAcquire();
            int getAndSetReadOnly(int value); //! ATOMIC_METHOD
            @Atomic boolean flag(); void flag(boolean value);
            boolean compareAndSetFlag(boolean expected, boolean value); //! ATOMIC_METHOD
            @Atomic double ratio(); void ratio(double value);
            double getAndAddRatio(double delta); //! ATOMIC_METHOD
            double getAndSetRatio(double value);
          }
          @Struct interface Header { @Atomic int count(); int readAcquire(); }
          @Struct interface Longer extends Header {
            int countAcquire(); //! NAME_CLASH
          }
          @Struct interface Reader extends Header {
            @Atomic int read(); //! NAME_CLASH
          }
          """,
          // Snapshots.
          """
          @Struct(snapshot = true) interface Thing {
            int x();
            Plain plain(); //! SNAPSHOT_EMBEDDED
            @Length(2) Plain plains(int index); //! SNAPSHOT_EMBEDDED
            @Ref Plain fine();
          }
          @Struct interface Plain { int x(); }
          """,
          """
          @Struct(snapshot = true) interface Thing {
            int x();
            @Union("u") int one(); //! SNAPSHOT_UNION
            @Union("u") float other();
          }
          @Struct(snapshot = true) sealed interface Shape permits Circle { int colour(); } //! SNAPSHOT_UNION
          @Struct(snapshot = true) non-sealed interface Circle extends Shape { float radius(); }
          """,
          """
          @Struct(
              snapshot = true) //! SNAPSHOT_FIELDS
          interface Thing {
            %s
          }
          @Struct(snapshot = true)
          interface Fitting { %s }
          """
              .formatted(
                  IntStream.range(0, 127)
                          .mapToObj(i -> "long f" + i + "();")
                          .collect(Collectors.joining(" "))
                      + " byte last();",
                  IntStream.range(0, 127)
                      .mapToObj(i -> "long f" + i + "();")
                      .collect(Collectors.joining(" "))),
          // Accessors of whole arrays.
          """
          @Struct interface Thing {
            @Length(2) int a(int index); void a(int index, int value);
            int aTo(); //! NAME_CLASH
            int aFill(); void aFill(int value); //! NAME_CLASH
            @Length(2) int b(int index);
            int bFill();
          }
          @Struct interface Header { @Length(2) int a(int index); }
          @Struct interface Longer extends Header {
            int aTo(); //! NAME_CLASH
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

  private static String cases(String form) {
    return IntStream.range(0, 256).mapToObj(form::formatted).collect(Collectors.joining(", "));
  }

  private static String constants(int count) {
    return IntStream.range(0, count).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
  }
}
