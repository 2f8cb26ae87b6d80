package dev.o1struct.recompiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTextTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "\0" + "7",
          "\ud800",
          "\udc00\ud800",
          "\u20ac".repeat(50_000),
          "\0".repeat(40_000),
          "\\u000a\"\n\r\f\b\u007f\u0080\uffff");

  @Test
  void everyTextComesBackFromTheCompiler() throws ReflectiveOperationException {
    var expressions = String.join(", ", TEXTS.stream().map(JavaText::string).toList());
    var source =
        "package text; public class Text { public static final Object TEXTS = java.util.List.of("
            + expressions
            + "); private Text() {} }";
    var file = new SourceFile("text/Text.java", source);
    var type = EmittedClasses.compile(List.of(file)).loadClass("text.Text");
    assertEquals(TEXTS, type.getField("TEXTS").get(null));
  }

  @Test
  void numbersKeepEveryBit() {
    double[] numbers = {0, -0.0, 1, -7, 1e300, Double.MIN_VALUE, 0.1, 1 << 30, 3e9};
    for (double number : numbers) {
      double read = Double.parseDouble(JavaText.number(number));
      assertEquals(Double.doubleToRawLongBits(number), Double.doubleToRawLongBits(read));
    }
    assertEquals("5", JavaText.number(5));
    assertEquals("Double.NaN", JavaText.number(Double.NaN));
    assertEquals("Double.NEGATIVE_INFINITY", JavaText.number(Double.NEGATIVE_INFINITY));
  }

  @Test
  void commentsCannotBeEnded() {
    var comment = JavaText.comment("*/ \\u002a/ \n {@link x}" + "y".repeat(100));
    assertTrue(comment.matches("[ -~&&[^\\\\*/@{}<>]]+"), comment);
  }
}
