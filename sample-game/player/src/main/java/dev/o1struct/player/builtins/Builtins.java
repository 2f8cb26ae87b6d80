package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/**
 * All built-in classes and functions of one machine. The composition root installs them once, calls
 * {@link Timers#tick} once per frame, and closes them before the machine.
 */
public final class Builtins implements AutoCloseable {
  private final ActionMachine machine;
  private final BuiltinOptions options;
  private final NativeGroups groups = new NativeGroups();
  private final TextBuilders builders;
  private final Timers timers = new Timers();

  private Builtins(ActionMachine machine, BuiltinOptions options) {
    this.machine = machine;
    this.options = options;
    this.builders = new TextBuilders(machine.names());
  }

  /**
   * Puts the built-ins into a machine whose global object is empty. The display adds its classes
   * afterwards.
   *
   * @param machine connected to its hooks
   * @param options what the built-ins must not find out for themselves
   * @param registry where Object.registerClass puts classes
   */
  public static Builtins install(
      ActionMachine machine, BuiltinOptions options, ClassRegistry registry) {
    Builtins builtins = new Builtins(machine, options);
    builtins.installFoundations(registry);
    builtins.installValueClasses();
    builtins.installDate();
    builtins.installObjects();
    builtins.installGlobals();
    return builtins;
  }

  /** What setInterval and setTimeout started. */
  public Timers timers() {
    return timers;
  }

  /** Lets go of timers and scratch space. */
  @Override
  public void close() {
    timers.clear(machine);
    builders.closeAll();
  }

  private void installFoundations(ClassRegistry registry) {
    ObjectStore objects = machine.objects();
    long object = defineClass("Object", objects.objectPrototype(), ObjectClass::construct);
    members(ObjectClass.prototypeMembers(), objects.objectPrototype());
    members(new ObjectClass(registry).classMembers(), object);
    defineClass("Function", objects.functionPrototype(), FunctionClass::construct);
    members(FunctionClass.prototypeMembers(), objects.functionPrototype());
    long array = defineClass("Array", objects.arrayPrototype(), ArrayClass::construct);
    members(new ArrayClass(builders, new ArraySort()).prototypeMembers(), objects.arrayPrototype());
    members(ArrayClass.classMembers(), array);
  }

  private void installValueClasses() {
    long strings = newPrototype();
    StringClass stringClass = new StringClass(builders);
    members(stringClass.prototypeMembers(), strings);
    members(stringClass.classMembers(), defineClass("String", strings, StringClass::construct));
    machine.setPrimitivePrototype(ObjectKind.STRING, strings);

    long numbers = newPrototype();
    members(new NumberClass(builders).prototypeMembers(), numbers);
    members(NumberClass.classMembers(), defineClass("Number", numbers, NumberClass::construct));
    machine.setPrimitivePrototype(ObjectKind.NUMBER, numbers);

    long booleans = newPrototype();
    members(BooleanClass.prototypeMembers(), booleans);
    defineClass("Boolean", booleans, BooleanClass::construct);
    machine.setPrimitivePrototype(ObjectKind.BOOLEAN, booleans);
  }

  private void installDate() {
    long dates = newPrototype();
    DateClass dateClass = new DateClass(options);
    members(new DateFields(options).prototypeMembers(), dates);
    members(new DateSetters(options).prototypeMembers(), dates);
    members(dateClass.prototypeMembers(), dates);
    members(DateClass.classMembers(), defineClass("Date", dates, dateClass::construct));
  }

  private void installObjects() {
    long errors = newPrototype();
    members(ErrorClass.prototypeMembers(), errors);
    defineClass("Error", errors, ErrorClass::construct);

    long math = defineObject("Math");
    members(MathObject.members(new RandomNumbers(options.seed())), math);
    groups.addDefault(MathObject.GROUP, MathObject::nothing);

    members(Broadcaster.members(), defineObject(Broadcaster.NAME));
  }

  private void installGlobals() {
    long global = machine.objects().global();
    GlobalFunctions functions = new GlobalFunctions(builders, new NameView(machine.names()));
    members(functions.members(), global);
    members(GlobalFunctions.numberMembers(), global);
    members(GlobalFunctions.timeMembers(), global);
    members(timers.members(), global);
    members(new Intrinsics(groups).members(), global);
    // Left over by the script with which Flash makes AsBroadcaster; content can see it.
    machine.objects().define(global, "o", Value.NULL, PropertyFlags.DONT_ENUM);
  }

  private long defineClass(String name, long prototype, NativeFunction function) {
    return Value.handle(machine.defineClass(name, prototype, function, function));
  }

  private long newPrototype() {
    long prototype = machine.objects().newObject();
    machine.objects().makeImmortal(prototype);
    return prototype;
  }

  private long defineObject(String name) {
    long object = newPrototype();
    ObjectStore objects = machine.objects();
    objects.define(objects.global(), name, Value.object(object), PropertyFlags.DONT_ENUM);
    return object;
  }

  private void members(MemberTable table, long object) {
    table.install(machine, groups, object);
  }
}
