package dev.o1struct.player.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TextNumberTest {
  private final Heap heap = Heap.open();

  @AfterEach
  void close() {
    heap.close();
  }

  private double number(String text, int version) {
    long name = heap.names().intern(text);
    double number = TextNumber.parse(heap.names(), name, version);
    heap.names().release(name);
    return number;
  }

  private void assertNumber(double expected, String text) {
    assertEquals(expected, number(text, 8), text);
  }

  @Test
  void decimalNumbersHaveSignFractionAndExponent() {
    assertNumber(12.5, "12.5");
    assertNumber(-0.5, "-.5");
    assertNumber(5, "+5.");
    assertNumber(1200, "1.2e3");
    assertNumber(0.012, "12E-3");
    assertNumber(7, " \t\n\r7");
  }

  @Test
  void whatFollowsMakesItNan() {
    assertNumber(Double.NaN, "12abc");
    assertNumber(Double.NaN, "12 ");
    assertNumber(Double.NaN, "1e");
    assertNumber(Double.NaN, "-");
    assertNumber(Double.NaN, ".");
    assertNumber(Double.NaN, "");
  }

  @Test
  void hexadecimalAndOctalAre32BitsWideAndSigned() {
    assertNumber(255, "0xFF");
    assertNumber(-1, "0xFFFFFFFF");
    assertNumber(8, "010");
    assertNumber(-8, "-010");
    assertNumber(9, "09");
    assertNumber(Double.NaN, "0xG");
  }

  @Test
  void beforeVersion6ThereAreOnlyDecimals() {
    assertEquals(Double.NaN, number("0x10", 5));
    assertEquals(10, number("010", 5));
  }

  @Test
  void version4ReadsWhatItCan() {
    assertEquals(12, number("12abc", 4));
    assertEquals(0, number("abc", 4));
    assertEquals(0, number("", 4));
  }

  @Test
  void extremeExponentsOverflowAndUnderflow() {
    assertNumber(Double.POSITIVE_INFINITY, "1e999999999999");
    assertNumber(0, "1e-999999999999");
  }
}
