package dev.o1struct.recompiler.emit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** A compiled movie that runs on the stand-in machine. */
final class EmittedProgram {
  private final EmittedClasses classes;
  private final Object movie;
  private final Method run;

  EmittedProgram(EmittedClasses classes, String packageName) {
    this.classes = classes;
    try {
      var type = classes.loadClass(packageName + ".Movie");
      movie = type.getConstructor().newInstance();
      run = type.getMethod("run", int.class, machineType(), long[].class, long.class);
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("stand-in machine", problem);
    }
  }

  /** A public field of the stand-in Program. */
  Object field(String name) {
    try {
      return movie.getClass().getField(name).get(movie);
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("stand-in machine", problem);
    }
  }

  /**
   * What the body calls, and last how it ends: its completion, or the exception. String i has
   * handle i.
   */
  List<String> run(int body, long seed, int fuel) {
    int strings = ((String[]) field("strings")).length;
    long[] handles = new long[strings];
    for (int i = 0; i < strings; i++) {
      handles[i] = i;
    }
    try {
      var machine = machineType().getConstructor(long.class, int.class).newInstance(seed, fuel);
      var end = end(machine, body, handles);
      var log = new ArrayList<String>();
      for (var entry : (List<?>) machineType().getMethod("log").invoke(machine)) {
        log.add(String.valueOf(entry));
      }
      log.add(end);
      return log;
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("stand-in machine", problem);
    }
  }

  private String end(Object machine, int body, long[] handles) throws IllegalAccessException {
    try {
      return "completion " + run.invoke(movie, body, machine, handles, 0L);
    } catch (InvocationTargetException problem) {
      return String.valueOf(problem.getCause()).replaceAll(".*[.$]", "");
    }
  }

  private Class<?> machineType() throws ClassNotFoundException {
    return classes.loadClass("dev.o1struct.player.action.ActionMachine");
  }
}
