package dev.o1struct.player.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.testing.Seed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NumberTextTest {
  private final Heap heap = Heap.open();
  private final NameBuilder builder = heap.names().builder();
  private final NumberText texts = new NumberText();

  @AfterEach
  void close() {
    heap.close();
  }

  private String text(double number) {
    builder.clear();
    texts.append(builder, number);
    long name = builder.intern();
    String text = heap.names().toString(name);
    heap.names().release(name);
    return text;
  }

  @Test
  void integersArePrintedWhole() {
    assertEquals("0", text(0));
    assertEquals("0", text(-0.0));
    assertEquals("-2147483648", text(Integer.MIN_VALUE));
    assertEquals("14399880000", text(14399880000.0));
    assertEquals("999999999999999", text(999999999999999.0));
  }

  @Test
  void specialNumbersHaveNames() {
    assertEquals("NaN", text(Double.NaN));
    assertEquals("Infinity", text(Double.POSITIVE_INFINITY));
    assertEquals("-Infinity", text(Double.NEGATIVE_INFINITY));
  }

  @Test
  void fractionsHaveFifteenDigits() {
    assertEquals("0.1", text(0.1));
    assertEquals("0.3", text(0.1 + 0.2));
    assertEquals("3.14159265358979", text(Math.PI));
    assertEquals("-271.08", text(-271.08));
    assertEquals("0.333333333333333", text(1 / 3.0));
  }

  @Test
  void exponentsStartWhereFlashHasThem() {
    assertEquals("1e+15", text(1e15));
    assertEquals("1.5e+21", text(1.5e21));
    assertEquals("0.00001", text(1e-5));
    assertEquals("1e-6", text(1e-6));
    assertEquals("1.79769313486231e+308", text(Double.MAX_VALUE));
    assertEquals("4.94065645841247e-324", text(Double.MIN_VALUE));
  }

  @Test
  void aCarryThroughAllDigitsRaisesTheExponent() {
    assertEquals("-1e+16", text(-9999999999999998.0));
    assertEquals("1e-6", text(Math.nextDown(1e-6)));
  }

  @Test
  void textsReadBackAreNearTheNumber() {
    long seed = Seed.or(77);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextDouble(-1e6, 1e6);
      double read = Double.parseDouble(text(number));
      BigDecimal exact = new BigDecimal(number).round(new MathContext(14, RoundingMode.HALF_UP));
      assertEquals(exact.doubleValue(), read, Math.abs(number) * 1e-13, "seed=" + seed);
    }
  }
}
