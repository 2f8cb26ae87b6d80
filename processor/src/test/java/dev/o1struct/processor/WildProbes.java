package dev.o1struct.processor;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** Structs with a field of every kind, and a call of everything that is generated for them. */
final class WildProbes {
  private static final String SCALARS =
      """
      package wild;
      import dev.o1struct.annotations.*;
      @Struct public interface Scalars {
        byte i8();              void i8(byte value);
        @U8 int u8();           void u8(int value);
        boolean truth();        void truth(boolean value);
        short i16();            void i16(short value);
        @U16 int u16();         void u16(int value);
        char letter();          void letter(char value);
        int i32();              void i32(int value);
        @U32 long u32();        void u32(long value);
        float f32();            void f32(float value);
        long i64();             void i64(long value);
        double f64();           void f64(double value);
        @Ref long handleOf();   void handleOf(long value);
      }
      """;
  private static final String SHAPES =
      """
      package wild;
      import dev.o1struct.annotations.*;
      @Struct public interface Shapes {
        Thread.State state();                        void state(Thread.State value);
        @EnumWidth(1) @Length(3) Thread.State states(int i);  void states(int i, Thread.State value);
        @Ref Shapes next();                          void next(Shapes value);
        @Ref @Length(2) Shapes child(int i);         void child(int i, Shapes value);
        Pair pair();
        @Length(3) Pair pairs(int i);
        @Length(4) @U16 int score(int i);            void score(int i, int value);
        @Union("data") double number();              void number(double value);
        @Union("data") @U32 int bits();              void bits(int value);
      }
      """;
  private static final String PAIR =
      """
      package wild;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair {
        byte a();    void a(byte value);
        int b();     void b(int value);
      }
      """;

  /** Each takes a handle, and another which also chooses the value and the index. */
  private static final String PROBES =
      """
      package wild;
      import java.util.*;
      import java.util.function.LongBinaryOperator;
      public final class Probes {
        private static final Thread.State[] STATES = Thread.State.values();
        private static final int[] INDEXES =
            {-1, 2, 3, 4, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 2};
        private static int index(long b) {
          return (b & 0x78) != 0 ? (int) (b >>> 7) & 1 : INDEXES[(int) (b >>> 7) & 7];
        }
        private static Thread.State state(long b) { return STATES[(int) (b >>> 3) & 3]; }
        private static long bit(boolean truth) { return truth ? 1 : 0; }
        private static ShapesFlyweight shapes(long h) { return new ShapesFlyweight().wrap(h); }

        public static Map<String, LongBinaryOperator> all() {
          Map<String, LongBinaryOperator> all = new LinkedHashMap<>();
          scalars(all);
          shapes(all);
          whole(all);
          flyweights(all);
          return all;
        }

        private static void scalars(Map<String, LongBinaryOperator> all) {
          all.put("get i8", (h, b) -> ScalarsStruct.i8(h));
          all.put("set i8", (h, b) -> { ScalarsStruct.i8(h, (byte) b); return 0; });
          all.put("get u8", (h, b) -> ScalarsStruct.u8(h));
          all.put("set u8", (h, b) -> { ScalarsStruct.u8(h, (int) b); return 0; });
          all.put("get truth", (h, b) -> bit(ScalarsStruct.truth(h)));
          all.put("set truth", (h, b) -> { ScalarsStruct.truth(h, b < 0); return 0; });
          all.put("get i16", (h, b) -> ScalarsStruct.i16(h));
          all.put("set i16", (h, b) -> { ScalarsStruct.i16(h, (short) b); return 0; });
          all.put("get u16", (h, b) -> ScalarsStruct.u16(h));
          all.put("set u16", (h, b) -> { ScalarsStruct.u16(h, (int) b); return 0; });
          all.put("get letter", (h, b) -> ScalarsStruct.letter(h));
          all.put("set letter", (h, b) -> { ScalarsStruct.letter(h, (char) b); return 0; });
          all.put("get i32", (h, b) -> ScalarsStruct.i32(h));
          all.put("set i32", (h, b) -> { ScalarsStruct.i32(h, (int) b); return 0; });
          all.put("get u32", (h, b) -> ScalarsStruct.u32(h));
          all.put("set u32", (h, b) -> { ScalarsStruct.u32(h, b); return 0; });
          all.put("get f32", (h, b) -> (long) ScalarsStruct.f32(h));
          all.put("set f32", (h, b) -> { ScalarsStruct.f32(h, b); return 0; });
          all.put("get i64", (h, b) -> ScalarsStruct.i64(h));
          all.put("set i64", (h, b) -> { ScalarsStruct.i64(h, b); return 0; });
          all.put("get f64", (h, b) -> (long) ScalarsStruct.f64(h));
          all.put("set f64", (h, b) -> { ScalarsStruct.f64(h, b); return 0; });
          all.put("get handleOf", (h, b) -> ScalarsStruct.handleOf(h));
          all.put("set handleOf", (h, b) -> { ScalarsStruct.handleOf(h, b); return 0; });
        }

        private static void shapes(Map<String, LongBinaryOperator> all) {
          all.put("set enum", (h, b) -> { ShapesStruct.state(h, state(b)); return 0; });
          all.put("get enum", (h, b) -> ShapesStruct.state(h).ordinal());
          all.put("set enum array", (h, b) -> { ShapesStruct.states(h, index(b), state(b)); return 0; });
          all.put("get enum array", (h, b) -> ShapesStruct.states(h, (int) (b >>> 7) & 1).ordinal());
          all.put("get reference", (h, b) -> ShapesStruct.next(h));
          all.put("set reference", (h, b) -> { ShapesStruct.next(h, b); return 0; });
          all.put("get reference array", (h, b) -> ShapesStruct.child(h, index(b)));
          all.put("set reference array", (h, b) -> { ShapesStruct.child(h, index(b), b); return 0; });
          all.put("follow reference", (h, b) -> ShapesStruct.score(ShapesStruct.next(h), 1));
          all.put("get embedded", (h, b) -> PairStruct.b(ShapesStruct.pair(h)));
          all.put("set embedded", (h, b) -> { PairStruct.a(ShapesStruct.pair(h), (byte) b); return 0; });
          all.put("get embedded array", (h, b) -> PairStruct.b(ShapesStruct.pairs(h, index(b))));
          all.put("set embedded array",
              (h, b) -> { PairStruct.b(ShapesStruct.pairs(h, index(b)), (int) b); return 0; });
          all.put("get array", (h, b) -> ShapesStruct.score(h, index(b)));
          all.put("set array", (h, b) -> { ShapesStruct.score(h, index(b), (int) b); return 0; });
          all.put("get union", (h, b) -> ShapesStruct.bits(h) + (long) ShapesStruct.number(h));
          all.put("set union", (h, b) -> { ShapesStruct.bits(h, (int) b); return 0; });
          all.put("set other union", (h, b) -> { ShapesStruct.number(h, b); return 0; });
        }

        private static void whole(Map<String, LongBinaryOperator> all) {
          all.put("copy from", (h, b) -> { ShapesStruct.copy(h, b); return 0; });
          all.put("copy to", (h, b) -> { PairStruct.copy(b, h); return 0; });
          all.put("clear", (h, b) -> { ShapesStruct.clear(h); return 0; });
          all.put("clear small", (h, b) -> { PairStruct.clear(h); return 0; });
          all.put("equals", (h, b) -> bit(ShapesStruct.equals(h, b)));
          all.put("equals itself", (h, b) -> bit(ScalarsStruct.equals(h, h)));
          all.put("toString", (h, b) -> PairStruct.toString(h).length());
        }

        private static void flyweights(Map<String, LongBinaryOperator> all) {
          all.put("flyweight get", (h, b) -> shapes(h).score(1));
          all.put("flyweight set", (h, b) -> { shapes(h).number(b); return 0; });
          all.put("flyweight follow", (h, b) -> {
            ShapesFlyweight next = shapes(h).next();
            return next == null ? 0 : next.bits();
          });
          all.put("flyweight link", (h, b) -> { shapes(h).child(1, shapes(b)); return 0; });
          all.put("flyweight embedded", (h, b) -> shapes(h).pairs(index(b)).b());
        }
      }
      """;

  private WildProbes() {}

  /** Compiles all, and gives every call by name. */
  @SuppressWarnings("unchecked")
  static Map<String, LongBinaryOperator> compile() throws ReflectiveOperationException {
    Compiled compiled = Compiled.cleanly(SCALARS, SHAPES, PAIR, PROBES);
    try {
      return (Map<String, LongBinaryOperator>)
          compiled.load("wild.Probes").getMethod("all").invoke(null);
    } catch (InvocationTargetException e) {
      throw new LinkageError("The probes do not start", e);
    }
  }
}
