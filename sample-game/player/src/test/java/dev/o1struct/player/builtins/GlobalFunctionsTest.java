package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.value.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GlobalFunctionsTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void parsersWithoutATextAreUndefined() {
    assertEquals(Value.UNDEFINED, world.call("parseInt"));
    assertEquals(Value.UNDEFINED, world.call("parseFloat"));
    assertEquals(255, world.number(world.call("parseInt", "0xff")));
    assertEquals(4, world.number(world.call("parseInt", "11", 3.8)));
    assertEquals(Value.NAN, world.call("parseInt", "100", World.UNDEFINED));
    assertEquals(1.5, world.number(world.call("parseFloat", "1.5px")));
  }

  @Test
  void nothingIsNotANumberAndNotFinite() {
    assertEquals(Value.TRUE, world.call("isNaN"));
    assertEquals(Value.FALSE, world.call("isFinite"));
    assertEquals(Value.TRUE, world.call("isFinite", 1));
    assertEquals(Value.FALSE, world.call("isFinite", Double.NEGATIVE_INFINITY));
  }

  @Test
  void escapeWritesUtf8BytesUntilTheFirstNul() {
    assertEquals("%C4%80%E3%81%82", world.text(world.call("escape", "\u0100\u3042")));
    assertEquals("%F0%9F%98%8B", world.text(world.call("escape", "\uD83D\uDE0B")));
    assertEquals("a%20b", world.text(world.call("escape", "a b\0c")));
    assertEquals(Value.UNDEFINED, world.call("escape"));
  }

  @Test
  void unescapeReversesEscape() {
    for (String text : List.of("plain", "\u00e9 \u0100 \u3042 \uD83D\uDE0B", "100%", "%zz")) {
      String escaped = world.text(world.call("escape", text));
      assertEquals(text, world.text(world.call("unescape", escaped)));
    }
  }

  @Test
  void traceIsAFunctionToo() {
    world.call("trace", "hello");
    assertEquals(List.of("hello"), world.traces);
  }

  @Test
  void timeIsTheMachinesClock() {
    world.millis = 1234;
    assertEquals(1234, world.number(world.call("getTimer")));
  }

  @Test
  void nativesAreFoundByGroupAndIndex() {
    long escape = world.call("ASnative", 100, "string");
    world.machine.push(world.value("&"));
    assertEquals("%26", world.text(world.machine.call(escape, Value.UNDEFINED, 1)));
    assertEquals(Value.UNDEFINED, world.call("ASnative", 100, 0x10004));
    assertEquals(Value.UNDEFINED, world.call("ASnative", 100, 0, 0));
  }

  @Test
  void flagsAreChangedForListsOfNamesAndForAll() {
    long object = world.object("a", 1, "b", 2, "c", 3);
    world.call("ASSetPropFlags", object, "a,b", 1);
    assertEquals(Value.FALSE, world.method(object, "isPropertyEnumerable", "b"));
    assertEquals(Value.TRUE, world.method(object, "isPropertyEnumerable", "c"));
    world.call("ASSetPropFlags", object, World.NULL, 0, 1);
    assertEquals(Value.TRUE, world.method(object, "isPropertyEnumerable", "b"));
  }

  @Test
  void accessorsOfNativesMayNameTheirVersion() {
    long object = world.object();
    world.call("ASSetNativeAccessor", object, 200, "a,6b,10c");
    assertEquals(Value.NAN, world.member(object, "a"));
    assertEquals(Value.TRUE, world.method(object, "hasOwnProperty", "b"));
    assertEquals(Value.FALSE, world.method(object, "hasOwnProperty", "6b"));
  }

  @Test
  void listenersHearInOrderAndOnlyOnce() {
    long object = world.object();
    world.statics("AsBroadcaster", "initialize", object);
    StringBuilder log = new StringBuilder();
    for (String name : List.of("x", "y")) {
      long hear =
          world.function((m, _, _) -> {
            log.append(name).append(world.text(m.argument(0)));
            return Value.UNDEFINED;
          });
      long listener = world.object("onNews", hear);
      world.method(object, "addListener", listener);
      world.method(object, "addListener", listener);
    }
    assertEquals(Value.TRUE, world.method(object, "broadcastMessage", "onNews", 1));
    assertEquals("x1y1", log.toString());
  }
}
