package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.statistics.HeapMXBean;
import dev.o1struct.testing.Seed;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is handed to whatever programs may call, what comes of it is a value or one of the
 * exceptions that the documents name, and a heap that nobody meant stays as it was. Longer: {@code
 * -Do1structTest.oddCalls=1000000}, others: {@code -Do1structTest.seed=7}.
 */
class OddArgumentsTest {
  private static final long CALLS =
      Long.getLong("o1structTest.oddCalls", Handles.CHECKED ? 15_000 : 30_000);
  private static final long SEED = Seed.or(231);

  /** It ends the process. */
  private static final String MAIN = "main";

  /** Then it may be too damaged to tell anything. */
  private static final int CALLS_OF_A_WORLD = 10;

  private final Map<String, String> wrong = new TreeMap<>();
  private final Set<Executable> called = new HashSet<>();
  private long values;

  @TempDir Path folder;

  /** All that the exported packages let a program call, or make. */
  private static List<Executable> doors() throws ClassNotFoundException {
    List<Executable> doors = new ArrayList<>();
    for (Class<?> type : OddClasses.exported()) {
      for (Method method : type.getMethods()) {
        if (method.getDeclaringClass().getModule() == Heap.class.getModule()
            && !method.getName().equals(MAIN)
            && !isOfTheCompiler(method)
            && type != HeapMXBean.class) {
          doors.add(method);
        }
      }
      if (type.isRecord() || Modifier.isFinal(type.getModifiers())) {
        for (Constructor<?> constructor : type.getConstructors()) {
          if (OddClasses.isForPrograms(constructor)) {
            doors.add(constructor);
          }
        }
      }
    }
    doors.sort(java.util.Comparator.comparing(Executable::toGenericString));
    return doors;
  }

  /** {@code Growth.valueOf}, of which the language says what it throws. */
  private static boolean isOfTheCompiler(Method method) {
    return method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
  }

  @Test
  void theListOfDoorsHasEachExportedPackage() throws ClassNotFoundException {
    Set<String> packages = new java.util.TreeSet<>();
    doors().forEach(door -> packages.add(door.getDeclaringClass().getPackageName()));
    Set<String> exported = new java.util.TreeSet<>();
    for (ModuleDescriptor.Exports each : Heap.class.getModule().getDescriptor().exports()) {
      exported.add(each.source());
    }
    exported.removeAll(OddClasses.NOT_FOR_PROGRAMS);
    assertTrue(exported.contains("dev.o1struct.runtime.structs"));
    assertEquals(exported, packages);
  }

  /** The more arguments one takes, the more often it comes. */
  private static List<Executable> turns(List<Executable> doors) {
    List<Executable> turns = new ArrayList<>();
    for (Executable door : doors) {
      for (int i = 0; i <= 3 * door.getParameterCount(); i++) {
        turns.add(door);
      }
    }
    return turns;
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void whateverIsHandedOverEndsInAValueOrADocumentedException() throws Exception {
    List<Executable> doors = doors();
    List<Executable> turns = turns(doors);
    SplittableRandom random = new SplittableRandom(SEED);
    try (Heap untouched = OddWorld.untouched()) {
      for (long call = 0; call < CALLS; call += CALLS_OF_A_WORLD) {
        try (OddWorld world = new OddWorld(random, folder)) {
          for (long i = call; i < call + CALLS_OF_A_WORLD; i++) {
            // Each comes in turn, whatever the number of calls; the next time beside others.
            call(world, turns.get((int) (i % turns.size())));
          }
        }
        untouched.checkInvariants();
      }
      OddWorld.checkContents(untouched);
    }
    assertEquals(List.of(), doors.stream().filter(door -> !called.contains(door)).toList());
    assertTrue(values > CALLS / 10, "values=" + values);
    assertEquals("", String.join("\n", lines(wrong)), "seed=" + SEED);
  }

  private void call(OddWorld world, Executable door) throws Exception {
    Object[] arguments = world.arguments(door);
    Object self = world.self(door);
    if (self == null && OddClasses.needsSelf(door)) {
      return;
    }
    called.add(door);
    Throwable thrown = world.call(door, self, arguments);
    values += thrown == null ? 1 : 0;
    if (thrown != null && !OddClasses.isAllowed(door, arguments, thrown)) {
      wrong.putIfAbsent(
          OddClasses.shown(door) + " " + thrown.getClass().getSimpleName(),
          OddWorld.shown(arguments) + " " + OddClasses.shown(thrown));
    }
  }

  private static List<String> lines(Map<String, String> wrong) {
    List<String> lines = new ArrayList<>();
    wrong.forEach((what, how) -> lines.add(what + " of " + how));
    return lines;
  }
}
