package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.structs.StructType;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The classes of structs that contain each other, or are each other's cases, need each other in one
 * direction only: whichever comes first, and however many threads come at once.
 */
class InitializationTest {
  private static final List<String> STRUCTS = List.of("Shape", "Circle", "Group", "Holder", "Spot");
  private static final int ROUNDS = 60;

  @TempDir private static Path folder;
  private static Path classes = Path.of("");

  @BeforeAll
  static void compile() throws Exception {
    classes =
        new SeparateBuild(folder)
            .compile(
                "classes",
                List.of(),
                Map.of(
                    "p/Shape.java",
                        source("sealed interface Shape permits Circle, Group { Spot at(); }"),
                    "p/Circle.java",
                        source("non-sealed interface Circle extends Shape { @Ref Shape in(); }"),
                    "p/Group.java",
                        source(
                            "non-sealed interface Group extends Shape { @Length(2) Circle circles(int i); }"),
                    "p/Holder.java", source("interface Holder { Shape shape(); Circle circle(); }"),
                    "p/Spot.java", source("interface Spot { int x(); @Ref Holder holder(); }")));
  }

  private static String source(String declaration) {
    return "package p;\nimport dev.o1struct.annotations.*;\n@Struct public " + declaration + "\n";
  }

  private static String nameOf(ClassLoader loader, String struct) throws Exception {
    Object type = Class.forName("p." + struct + "Struct", true, loader).getField("TYPE").get(null);
    return ((StructType<?>) Objects.requireNonNull(type)).name();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shape", "Circle", "Group", "Holder", "Spot"})
  void eachMayBeTheFirst(String first) throws Exception {
    try (URLClassLoader loader = SeparateBuild.load(classes)) {
      assertEquals("p." + first, nameOf(loader, first));
      for (String struct : STRUCTS) {
        assertEquals("p." + struct, nameOf(loader, struct));
      }
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void threadsMayComeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(STRUCTS.size());
    for (int round = 0; round < ROUNDS; round++) {
      try (URLClassLoader loader = SeparateBuild.load(classes)) {
        initializeAtOnce(threads, loader);
      }
    }
    threads.shutdownNow();
  }

  private static void initializeAtOnce(ExecutorService threads, ClassLoader loader)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(STRUCTS.size());
    List<Future<String>> names = new ArrayList<>();
    for (String struct : STRUCTS) {
      loader.loadClass("p." + struct + "Struct"); // not initialized yet
      names.add(
          threads.submit(() -> {
            start.await();
            return nameOf(loader, struct);
          }));
    }
    for (int i = 0; i < names.size(); i++) {
      assertEquals("p." + STRUCTS.get(i), names.get(i).get(30, TimeUnit.SECONDS));
    }
  }
}
