package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ObjectClassTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theConstructorBoxesPrimitivesAndPassesObjectsThrough() {
    long object = world.object("a", 5);
    assertEquals(object, world.call("Object", object));
    assertEquals(object, world.construct("Object", object));
    assertTrue(Value.isObject(world.construct("Object", 5)));
    assertEquals("5", world.text(world.construct("Object", 5)));
    assertEquals("[object Object]", world.text(world.construct("Object", World.UNDEFINED)));
  }

  @Test
  void addPropertyNeedsANameAndAGetter() {
    long object = world.object();
    long getter = world.function((_, _, _) -> Value.number(7));
    assertEquals(Value.FALSE, world.method(object, "addProperty", "p"));
    assertEquals(Value.FALSE, world.method(object, "addProperty", "p", 1, World.NULL));
    assertEquals(Value.FALSE, world.method(object, "addProperty", "", getter, World.NULL));
    assertEquals(Value.TRUE, world.method(object, "addProperty", "p", getter, World.NULL));
    assertEquals(7, world.number(world.member(object, "p")));
  }

  @Test
  void aWatcherDecidesWhatIsStored() {
    long object = world.object("p", 1);
    long half = world.function((m, _, _) -> Value.number(m.toNumber(m.argument(2)) / 2));
    assertEquals(Value.TRUE, world.method(object, "watch", "p", half));
    long name = Value.handle(world.value("p"));
    world.machine.objects().set(Value.handle(object), name, Value.number(10));
    assertEquals(5, world.number(world.member(object, "p")));
    assertEquals(Value.TRUE, world.method(object, "unwatch", "p"));
    assertEquals(Value.FALSE, world.method(object, "unwatch", "p"));
    assertEquals(Value.FALSE, world.method(object, "watch", "p", 5));
  }

  @Test
  void ownAndEnumerablePropertiesAreToldApart() {
    long object = world.object("a", 1);
    assertEquals(Value.TRUE, world.method(object, "hasOwnProperty", "a"));
    assertEquals(Value.FALSE, world.method(object, "hasOwnProperty", "toString"));
    assertEquals(Value.TRUE, world.method(object, "isPropertyEnumerable", "a"));
    assertEquals(Value.FALSE, world.method(object, "isPropertyEnumerable", "b"));
    world.call("ASSetPropFlags", object, "a", 1);
    assertEquals(Value.FALSE, world.method(object, "isPropertyEnumerable", "a"));
  }

  @Test
  void anObjectIsNotItsOwnPrototype() {
    long object = world.object();
    long prototype = Value.object(world.machine.objects().objectPrototype());
    assertEquals(Value.TRUE, world.method(prototype, "isPrototypeOf", object));
    assertEquals(Value.FALSE, world.method(object, "isPrototypeOf", object));
  }

  @Test
  void registerClassGoesToTheDisplay() {
    long type = world.function((_, self, _) -> self);
    assertEquals(Value.TRUE, world.statics("Object", "registerClass", "symbol", type));
    assertEquals(Value.FALSE, world.statics("Object", "registerClass", "symbol"));
    assertEquals(List.of("symbol"), world.registered);
  }

  @Test
  void callAndApplyChangeThis() {
    long object = world.object("n", 2);
    long function =
        world.function((m, self, argc) ->
            Value.number(
                m.toNumber(world.member(self, "n")) * 100 + m.toNumber(m.argument(0)) * 10 + argc));
    assertEquals(252, world.number(world.method(function, "call", object, 5, 6)));
    assertEquals(273, world.number(world.method(function, "apply", object, world.array(7, 8, 9))));
    assertEquals(Value.UNDEFINED, world.call("ASnative", 1));
  }

  @Test
  void thisOfACallWithoutOneIsGlobal() {
    long self = world.function((_, self2, _) -> self2);
    assertEquals(
        Value.object(world.machine.objects().global()),
        world.method(self, "call", World.UNDEFINED));
  }

  @Test
  void functionCompilesNothing() {
    assertEquals("return 5", world.text(world.call("Function", "return 5")));
    long bare = world.call("Function");
    assertEquals(0, world.machine.objects().prototype(Value.handle(bare)));
  }

  @Test
  void errorsShowTheirMessage() {
    assertEquals("Error", world.text(world.construct("Error")));
    assertEquals("null", world.text(world.construct("Error", World.NULL)));
    long error = world.construct("Error", "oops");
    assertEquals("oops", world.text(world.method(error, "toString")));
    assertEquals("Error", world.text(world.member(error, "name")));
  }
}
