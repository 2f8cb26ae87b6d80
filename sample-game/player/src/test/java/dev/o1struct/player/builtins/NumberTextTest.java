package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class NumberTextTest {
  @Test
  void parseFloatSumsDigitsTimesPowersOfTen() {
    assertEquals(0.14999990000000005, NumberText.parseFloat(".1499999"));
    assertEquals(12345, NumberText.parseFloat("12345"));
    assertEquals(5e-25, NumberText.parseFloat(".0000000000000000000000005"), 1e-39);
    assertEquals(-1.23234e68, NumberText.parseFloat("-123.234E+66"), 1e55);
    assertEquals(Double.MIN_VALUE, NumberText.parseFloat("5e-324"));
  }

  @Test
  void parseFloatIgnoresSpaceBeforeAndAnythingAfter() {
    assertEquals(99999.99999, NumberText.parseFloat(" \t\r\n 99999.99999  "), 1e-9);
    assertEquals(0.12345, NumberText.parseFloat("0000.12345GIBBERISH"), 1e-15);
    assertEquals(1, NumberText.parseFloat("1        2"));
    assertEquals(0, NumberText.parseFloat("0xff"));
  }

  @Test
  void parseFloatNeedsADigit() {
    for (String text : new String[] {"", "-", ".", "e10", "Infinity", "-Infinity", "BADBAD"}) {
      assertEquals(Double.NaN, NumberText.parseFloat(text), text);
    }
  }

  @Test
  void parseFloatExponentsWrapAt32Bits() {
    assertEquals(10, NumberText.parseFloat("1e4294967297"));
    assertEquals(Double.POSITIVE_INFINITY, NumberText.parseFloat("9e99999"));
    assertEquals(10, NumberText.parseFloat("10e-"));
  }

  @Test
  void parseFloatReadsOnAfterASecondPointButForgetsTheExponent() {
    assertEquals(1.2345678, NumberText.parseFloat("1.2345.678"), 1e-15);
    assertEquals(1.23456, NumberText.parseFloat("1.2345.6e50"), 1e-15);
  }

  @Test
  void parseIntTakesTheSignOfAHexPrefixAway() {
    assertEquals(291, parse("0x123"));
    assertEquals(-256, parse("0x-100"));
    assertEquals(-256, parse("0x -100"));
    assertEquals(0, parse(" 0x-100"));
    assertEquals(Double.NaN, parse("-0x100"));
    assertEquals(1540944, NumberText.parseInt("-0x100", 36));
    assertEquals(-1540944, NumberText.parseInt(" -0x100", 36));
    assertEquals(Double.NaN, NumberText.parseInt("+0x123", 33));
    assertEquals(1298259, NumberText.parseInt("+0x123", 34));
  }

  @Test
  void parseIntReadsOctalOnlyWhereEveryCharacterIs() {
    assertEquals(-64, parse("-0100"));
    assertEquals(-100, parse("-0100z"));
    assertEquals(63, parse("077"));
    assertEquals(77, parse("  077"));
    assertEquals(77, parse("077 "));
  }

  @Test
  void parseIntRefusesRadicesOutside2To36() {
    assertEquals(4, NumberText.parseInt("100", 2));
    assertEquals(1296, NumberText.parseInt("100", 36));
    assertEquals(Double.NaN, NumberText.parseInt("100", 1));
    assertEquals(Double.NaN, NumberText.parseInt("100", 37));
    assertEquals(Double.NaN, NumberText.parseInt("100", -1));
  }

  @Test
  void integersAreWrittenInAnyRadix() {
    assertEquals("1000000011011", inRadix(4123, 2));
    assertEquals("-7fffffff", inRadix(-2147483647, 16));
    assertEquals("0", inRadix(0, 7));
  }

  @Test
  void theSmallestIntegerKeepsItsNegativeDigits() {
    assertEquals("-(0000000", inRadix(Integer.MIN_VALUE, 16));
    assertEquals("-.0000000000", inRadix(Integer.MIN_VALUE, 8));
  }

  private static double parse(String text) {
    return NumberText.parseInt(text, NumberText.NO_RADIX);
  }

  private static String inRadix(int number, int radix) {
    StringBuilder out = new StringBuilder();
    NumberText.appendInRadix(out, number, radix);
    return out.toString();
  }
}
