package dev.o1struct.processor;

import dev.o1struct.runtime.structs.StructType;
import java.lang.foreign.StructLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes generated for one struct, used by reflection. */
final class GeneratedStruct {
  /** The methods of a class by name, its own ones first. */
  private static final ClassValue<Map<String, List<Method>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
          return Stream.concat(
                  Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getMethods()))
              .filter(method -> !method.isBridge())
              .collect(Collectors.groupingBy(Method::getName));
        }
      };

  private final Compiled compiled;
  private final String name;
  private final Class<?> statics;

  GeneratedStruct(Compiled compiled, String name) {
    this.compiled = compiled;
    this.name = name;
    this.statics = compiled.load(name + "Struct");
  }

  /** The generated class of that suffix. */
  Class<?> loaded(String suffix) {
    return compiled.load(name + suffix);
  }

  /** A constant of the struct's class. */
  long constant(String constant) {
    try {
      var field = statics.getDeclaredField(constant);
      field.setAccessible(true);
      return ((Number) field.get(null)).longValue();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + "Struct." + constant, e);
    }
  }

  long size() {
    return constant("SIZE");
  }

  long offset(String stem) {
    return constant(stem + "_OFFSET");
  }

  StructLayout layout() {
    return (StructLayout) object("LAYOUT");
  }

  StructType<?> type() {
    return (StructType<?>) object("TYPE");
  }

  private Object object(String constant) {
    try {
      var field = statics.getDeclaredField(constant);
      field.setAccessible(true);
      return Objects.requireNonNull(field.get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Calls a static method: the one of that name with as many parameters. Never gives null. */
  Object call(String method, Object... arguments) {
    return Objects.requireNonNullElse(invoke(statics, null, method, arguments), "void");
  }

  /** A new flyweight at a handle. */
  Object flyweight(long handle) {
    try {
      var constructor = compiled.load(name + "Flyweight").getDeclaredConstructor();
      constructor.setAccessible(true);
      Object flyweight = constructor.newInstance();
      on(flyweight, "wrap", handle);
      return flyweight;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** A pool on a heap. */
  Object pool(Object heap) {
    Object pool = invoke(compiled.load(name + "Struct"), null, "pool", heap);
    if (pool == null) {
      throw new AssertionError("no pool: struct=" + name);
    }
    return pool;
  }

  /** Calls a method of a flyweight or pool. */
  static @Nullable Object on(Object target, String method, @Nullable Object... arguments) {
    return invoke(target.getClass(), target, method, arguments);
  }

  private static @Nullable Object invoke(
      Class<?> type, @Nullable Object target, String method, @Nullable Object... arguments) {
    try {
      Method found =
          METHODS.get(type).getOrDefault(method, List.of()).stream()
              .filter(candidate -> takes(candidate.getParameterTypes(), arguments))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no method: " + type + "." + method));
      found.setAccessible(true);
      return found.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the arguments could be meant for these parameters: objects are of their types. */
  private static boolean takes(Class<?>[] parameters, @Nullable Object... arguments) {
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      Object argument = arguments[i];
      boolean fits =
          parameters[i].isPrimitive()
              ? argument instanceof Number
                  || argument instanceof Boolean
                  || argument instanceof Character
              : argument == null || parameters[i].isInstance(argument);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
