package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StringClassTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void charactersOutsideTheTextAreEmptyOrNaN() {
    assertEquals("b", text("abc", "charAt", 1));
    assertEquals("", text("abc", "charAt", 3));
    assertEquals("", text("abc", "charAt", -1));
    assertEquals(98, world.number(world.method("abc", "charCodeAt", 1)));
    assertEquals(Value.NAN, world.method("abc", "charCodeAt", 3));
  }

  @Test
  void searchesAnswerMinusOneOrUndefined() {
    assertEquals(3, world.number(world.method("score 1 of 2", "indexOf", "re")));
    assertEquals(-1, world.number(world.method("abc", "indexOf", "d")));
    assertEquals(-1, world.number(world.method("abc", "indexOf", "a", 1)));
    assertEquals(0, world.number(world.method("abc", "indexOf", "a", -5)));
    assertEquals(Value.UNDEFINED, world.method("abc", "indexOf"));
    assertEquals(3, world.number(world.method("abcab", "lastIndexOf", "ab")));
    assertEquals(0, world.number(world.method("abcab", "lastIndexOf", "ab", 2)));
    assertEquals(-1, world.number(world.method("abcab", "lastIndexOf", "ab", -1)));
  }

  @Test
  void substringSwapsWhereSliceIsEmpty() {
    assertEquals("bc", text("abcd", "substring", 3, 1));
    assertEquals("", text("abcd", "slice", 3, 1));
    assertEquals("cd", text("abcd", "slice", -2));
    assertEquals("abcd", text("abcd", "substring", -2));
    assertEquals(Value.UNDEFINED, world.method("abcd", "slice"));
  }

  @Test
  void aNegativeLengthOfSubstrShortensTheWholeText() {
    assertEquals("hello worl", text("hello world", "substr", 0, -1));
    assertEquals("", text("hello world", "substr", 3, -3));
    assertEquals("lo worl", text("hello world", "substr", 3, -4));
    assertEquals("", text("hello world", "substr", 8, -4));
    assertEquals("b", text("abcd", "substr", -3, -3));
    assertEquals("cd", text("abcd", "substr", -2, 3));
  }

  @Test
  void splitTakesSeparatorsCharactersOrTheWhole() {
    assertEquals("a|b||c", joined(world.method("a,b,,c", "split", ",")));
    assertEquals("a|b|c", joined(world.method("abc", "split", "")));
    assertEquals("a, b|c", joined(world.method("a, b, - c", "split", ", - ")));
    assertEquals("abc", joined(world.method("abc", "split")));
    assertEquals("a|b", joined(world.method("a,b,c", "split", ",", 2)));
    assertEquals("", joined(world.method("a,b", "split", ",", -1)));
  }

  private String joined(long array) {
    return world.text(world.method(array, "join", "|"));
  }

  @Test
  void caseChangesCharacterByCharacter() {
    assertEquals("ÄSSß1", text("äSsß1", "toUpperCase"));
    assertEquals("äé", text("ÄÉ", "toLowerCase"));
  }

  @Test
  void fromCharCodeEndsAtNul() {
    assertEquals("AB", world.text(world.statics("String", "fromCharCode", 65, 66, 0, 67)));
    assertEquals("\u3039", world.text(world.statics("String", "fromCharCode", 12345 + 65536)));
  }

  @Test
  void aStringObjectHasItsLengthAndItsText() {
    long object = world.construct("String", "hello");
    assertTrue(Value.isObject(object));
    assertEquals(5, world.number(world.member(object, "length")));
    assertEquals("hello", world.text(world.method(object, "valueOf")));
    assertEquals("hello!", world.text(world.method(object, "concat", "!")));
    assertTrue(Value.isString(world.call("String", 5)));
  }

  private String text(String self, String method, Object... arguments) {
    return world.text(world.method(self, method, arguments));
  }
}
