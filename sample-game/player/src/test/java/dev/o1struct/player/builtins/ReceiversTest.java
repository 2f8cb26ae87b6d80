package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No native takes its receiver for what it is not. */
final class ReceiversTest {
  private static final String[] CONSTRUCTORS = {"Array", "String", "Number", "Boolean", "Date"};

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private long constructOn(long object, String constructor, Object argument) {
    world.machine.push(world.value(argument));
    world.machine.constructOn(object, Value.handle(world.global(constructor)), 1);
    return object;
  }

  private long newObject(int kind, long payload) {
    long object = world.machine.objects().newObject(0, kind, payload);
    world.machine.objects().retain(object);
    return object;
  }

  @Test
  void constructorsLeaveFunctionsClipsAndScopesWhatTheyAre() {
    for (String constructor : CONSTRUCTORS) {
      for (int kind : new int[] {ObjectKind.CLIP, ObjectKind.BUTTON, ObjectKind.ACTIVATION}) {
        long object = constructOn(newObject(kind, 0), constructor, 1e300);
        assertEquals(kind, world.machine.objects().kind(object), constructor);
      }
      long function = world.function((_, _, _) -> Value.number(7));
      constructOn(Value.handle(function), constructor, 1e300);
      assertEquals(7, world.number(world.call(function, World.UNDEFINED)), constructor);
    }
  }

  @Test
  void constructorsTakeObjectsThatAreOnlyDataOver() {
    for (String first : CONSTRUCTORS) {
      for (String second : CONSTRUCTORS) {
        long object = newObject(ObjectKind.OBJECT, 0);
        constructOn(object, first, 3);
        constructOn(object, second, 4);
        world.machine.endFrame();
        long text = world.call(world.member(prototype(second), "toString"), Value.object(object));
        long expected = world.method(world.construct(second, 4), "toString");
        assertEquals(world.text(expected), world.text(text), first + " " + second);
        world.machine.objects().release(object);
      }
    }
  }

  private long prototype(String name) {
    return world.member(world.global(name), "prototype");
  }

  @Test
  void methodsOfDateAreUndefinedOnAnythingElse() {
    long[] others = {
      Value.UNDEFINED,
      Value.NULL,
      Value.number(5),
      world.value("text"),
      world.array(1, 2),
      world.object(),
      world.construct("Number", 5),
      world.construct("String", "5"),
      world.function((_, _, _) -> Value.ONE),
      Value.object(newObject(ObjectKind.CLIP, 4096))
    };
    String[] methods = {
      "getTime", "setTime", "getFullYear", "setUTCHours", "setYear", "getTimezoneOffset", "toString"
    };
    for (String method : methods) {
      long function = world.member(prototype("Date"), method);
      for (long other : others) {
        assertEquals(Value.UNDEFINED, world.call(function, other, 1), method);
      }
    }
  }

  @Test
  void aReceiverThatChangesWhileArgumentsAreConvertedIsRefused() {
    long date = world.construct("Date", 5);
    world.machine.objects().retain(Value.handle(date));
    long change =
        world.function((m, _, _) -> {
          constructOn(Value.handle(date), "String", "no date any more");
          return Value.ONE;
        });
    long argument = world.object("valueOf", change);
    assertEquals(Value.UNDEFINED, world.method(date, "setTime", argument));
    long text = world.member(prototype("String"), "valueOf");
    assertEquals("no date any more", world.text(world.call(text, date)));
    world.machine.objects().release(Value.handle(date));
  }

  @Test
  void aTableForOneKindGuardsAllItsMethods() {
    ActionMachine machine = world.machine;
    long object = newObject(ObjectKind.OBJECT, 0);
    new MemberTable(MemberTable.UNLISTED, PropertyFlags.NONE, ObjectKind.BOOLEAN)
        .method(MemberTable.UNLISTED, "guarded", (_, _, _) -> Value.ONE)
        .install(machine, object);
    long guarded = world.member(Value.object(object), "guarded");
    assertEquals(Value.UNDEFINED, world.call(guarded, Value.object(object)));
    assertEquals(Value.ONE, world.call(guarded, world.construct("Boolean", true)));
  }
}
