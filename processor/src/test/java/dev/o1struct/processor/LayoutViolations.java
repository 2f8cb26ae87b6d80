package dev.o1struct.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As {@link RuleViolations}: tagged unions, layouts, headers, atomic fields, snapshots. */
final class LayoutViolations {
  private LayoutViolations() {}

  static final List<String> ALL =
      List.of(
          // Tagged unions.
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
          """
          @Struct(columns = true)
          sealed interface Shape permits Circle { //! NAME_CLASH
            int x();
            int ownBytes();
            @Length(2) int handleOf(int index);
          }
          @Struct non-sealed interface Circle extends Shape { int y(); int row(); }
          @Struct(columns = true)
          sealed interface Form permits Square {
            int x();
            int view(); //! NAME_CLASH
          }
          @Struct non-sealed interface Square extends Form { int handleOf(); int copyTo(); }
          @Struct(columns = true)
          sealed interface Table { //! NAME_CLASH
            @Struct non-sealed interface Row extends Table { int x(); }
          }
          @Struct(columns = true)
          sealed interface Sheet { //! NAME_CLASH
            @Struct non-sealed interface Cell extends Sheet { int x(); }
            @Struct non-sealed interface CellRows extends Sheet { int x(); }
          }
          @Struct(columns = true) sealed interface Fine permits Only { int x(); }
          @Struct non-sealed interface Only extends Fine { int y(); }
          @Struct sealed interface Line permits Dash { int x(); }
          @Struct(
              columns = true) //! COLUMNS
          non-sealed interface Dash extends Line { int y(); }
          @Struct(columns = true) interface Flags {
            @Bits(3) int a();
            int row(); //! NAME_CLASH
            int allocate();
            default void wrap(int row) {} //! NAME_CLASH
            Good fine();
          }
          @Struct interface Good { int x(); }
          @Struct interface Header { @Bits(3) int a(); int copyTo(); }
          @Struct(columns = true)
          interface Child extends Header { int y(); } //! NAME_CLASH
          """,
          // Many fields.
          """
          @Struct interface Header { int x(); }
          @Struct interface Fine extends Header { %1$s }
          @Struct interface Thing extends Header { %1$s int y(); } //! TOO_MANY_FIELDS
          """
              .formatted(
                  IntStream.range(0, 499)
                      .mapToObj("int f%d();"::formatted)
                      .collect(Collectors.joining(" "))),
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
            @Union("v") int another(); //! SNAPSHOT_UNION
            @Union("v") float last();
          }
          @Struct interface Header {
            @Union("u") int one();
            @Union("u") float other();
          }
          @Struct(snapshot = true) interface Longer extends Header {} //! SNAPSHOT_UNION
          """,
          """
          @Struct(
              snapshot = true) //! SNAPSHOT_CASE
          sealed interface Shape permits Circle, Square { int colour(); }
          @Struct(snapshot = true) non-sealed interface Circle extends Shape { float radius(); }
          @Struct non-sealed interface Square extends Shape { double side(); }
          @Struct(snapshot = true) sealed interface One permits OneA, OneB {
            Plain plain(); //! SNAPSHOT_EMBEDDED
            @Union("u") int first(); //! SNAPSHOT_UNION
            @Union("u") float second();
          }
          @Struct(snapshot = true) non-sealed interface OneA extends One {}
          @Struct(snapshot = true) non-sealed interface OneB extends One { int x(); }
          @Struct(snapshot = true) sealed interface Two permits TwoA, TwoB { int colour(); }
          @Struct(snapshot = true) non-sealed interface TwoA extends Two {
            @Union("u") int first(); //! SNAPSHOT_UNION
            @Union("u") float second();
          }
          @Struct(snapshot = true) non-sealed interface TwoB extends Two { Plain plain(); } //! SNAPSHOT_EMBEDDED
          @Struct sealed interface Three permits ThreeA { Plain plain(); }
          @Struct(snapshot = true) non-sealed interface ThreeA extends Three {} //! SNAPSHOT_EMBEDDED
          @Struct interface Plain { int x(); }
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
          """
          @Struct(snapshot = true, columns = true) interface Thing {
            @Length(2) int IntStream(int index);
            int SnapshotList();
            int ThingStruct();
            Part PartRecord();
            int allocate();
            int Row();
            int PartStruct();
            int java(); //! NAME_CLASH
          }
          @Struct(snapshot = true) interface Part { int x(); }
          @Struct interface Override { int x(); }
          interface Outer {
            @Struct interface String { int x(); }
          }
          @Struct(snapshot = true) sealed interface Shape permits Circle { int colour(); }
          @Struct(snapshot = true) non-sealed interface Circle extends Shape {
            int ShapeStruct();
          }
          @Struct interface Rooted { //! NAME_CLASH
            interface Override {}
            int dev = 1;
            int x();
          }
          """,
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
          """);

  private static String cases(String form) {
    return IntStream.range(0, 256).mapToObj(form::formatted).collect(Collectors.joining(", "));
  }
}
