package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.object.References;
import dev.o1struct.player.structs.ASFunction;
import dev.o1struct.player.structs.ASFunctionStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that are loaded, and the function objects made of their bodies and of natives. */
final class Functions {
  private record Native(NativeFunction call, NativeFunction construct) {}

  private final NamePool names;
  private final ObjectStore objects;
  private final References references;
  private final Scopes scopes;
  private final VariableActions variables;
  private final OperandStack stack;
  private final StructPool<ASFunction> pool;
  private final List<LoadedFunction> loaded = new ArrayList<>();
  private final List<long[]> pools = new ArrayList<>();
  private final List<LoadedProgram> programs = new ArrayList<>();
  private final List<@Nullable Native> natives = new ArrayList<>();

  Functions(
      Heap heap,
      ObjectStore objects,
      References references,
      Scopes scopes,
      VariableActions variables,
      OperandStack stack) {
    this.names = heap.names();
    this.objects = objects;
    this.references = references;
    this.scopes = scopes;
    this.variables = variables;
    this.stack = stack;
    this.pool = ASFunctionStruct.pool(heap);
    pools.add(new long[0]);
  }

  // ---- programs

  LoadedProgram load(Program program) {
    String[] texts = program.strings();
    long[] strings = new long[texts.length];
    for (int i = 0; i < texts.length; i++) strings[i] = names.intern(texts[i]);
    LoadedProgram result = new LoadedProgram(program, strings, loaded.size(), pools.size());
    for (int[] indexes : program.pools()) pools.add(pool(strings, indexes));
    for (FunctionBody body : program.functions()) loaded.add(load(result, body));
    programs.add(result);
    return result;
  }

  private static long[] pool(long[] strings, int[] indexes) {
    long[] result = new long[indexes.length];
    for (int i = 0; i < indexes.length; i++) result[i] = strings[indexes[i]];
    return result;
  }

  private LoadedFunction load(LoadedProgram program, FunctionBody body) {
    long[] parameters = new long[body.parameters().length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = names.intern(body.parameters()[i]);
    }
    return new LoadedFunction(program, body, names.intern(body.name()), parameters);
  }

  /** The constant pool of that number; 0 is an empty one. */
  long[] pool(int number) {
    return pools.get(number);
  }

  // ---- script functions

  /** DefineFunction: captures the scope chain, the clip and the constant pool. */
  void define(int number) {
    CallFrame frame = scopes.current();
    LoadedProgram program = frame.program();
    int body = program.firstFunction + number;
    long function = newFunction(body, frame);
    if (names.length(loaded.get(body).name) > 0) {
      variables.defineLocal(loaded.get(body).name, Value.object(function));
    } else {
      stack.push(Value.object(function));
    }
  }

  private long newFunction(int body, CallFrame frame) {
    scopes.activation();
    long captured = pool.allocateZeroed();
    ASFunctionStruct.body(captured, body);
    ASFunctionStruct.constantPool(captured, frame.pool);
    ASFunctionStruct.scope(captured, scopes.retained(frame.scope));
    ASFunctionStruct.clip(captured, scopes.retained(frame.target));
    long prototype = objects.functionPrototype();
    long function = objects.newObject(prototype, ObjectKind.FUNCTION, captured);
    objects.markLazyPrototype(function);
    return function;
  }

  /** The loaded function that a function object of the script is made of. */
  LoadedFunction of(long function) {
    return loaded.get(ASFunctionStruct.body(Payloads.of(function, ObjectKind.FUNCTION)));
  }

  // ---- natives

  long newNative(NativeFunction call, NativeFunction construct) {
    int number = natives.size();
    natives.add(new Native(call, construct));
    long prototype = objects.functionPrototype();
    return Value.object(objects.newObject(prototype, ObjectKind.NATIVE_FUNCTION, number));
  }

  long defineClass(String name, long prototype, NativeFunction call, NativeFunction construct) {
    long function = newNative(call, construct);
    long object = Value.handle(function);
    objects.define(object, "prototype", Value.object(prototype), PropertyFlags.HIDDEN);
    objects.define(prototype, "constructor", function, PropertyFlags.HIDDEN);
    objects.define(objects.global(), name, function, PropertyFlags.DONT_ENUM);
    return function;
  }

  NativeFunction nativeCall(long function) {
    return nativeOf(function).call;
  }

  NativeFunction nativeConstructor(long function) {
    return nativeOf(function).construct;
  }

  private Native nativeOf(long function) {
    int number = (int) Payloads.of(function, ObjectKind.NATIVE_FUNCTION);
    Native found = natives.get(number);
    if (found == null) {
      throw new IllegalStateException("The native is gone: number=" + number);
    }
    return found;
  }

  /** The object of a native is gone; its number is not used again. */
  void freeNative(long number) {
    natives.set((int) number, null);
  }

  // ---- the end

  void release() {
    for (LoadedProgram program : programs) {
      for (long name : program.strings) references.releaseName(name);
    }
    for (LoadedFunction function : loaded) {
      references.releaseName(function.name);
      for (long name : function.parameters) references.releaseName(name);
    }
    programs.clear();
    loaded.clear();
  }
}
