package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.annotations.Struct;
import dev.o1struct.runtime.heap.Heap;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.foreign.StructLayout;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Structs that lie in other jars and modules: the processor sees their class files only. */
class SeparateCompilationTest {
  /** Any other order of these fields gives another size. */
  private static final String NASTY =
      """
      package lib;
      import dev.o1struct.annotations.*;
      @Struct public interface Nasty {
        byte zulu();                             void zulu(byte value);
        long alpha();
        void mike(byte value);                   byte mike();
        @Union("u") double yankee();
        @Union(value = "u", arm = "two") byte bravo();
        @Union(value = "u", arm = "two") @U16 int xray();
        @EnumWidth(1) Thread.State charlie();    void charlie(Thread.State value);
        @Length(3) @U32 int whiskey(int index);  void whiskey(int index, int value);
        @I8 int delta();
        @Ref Nasty victor();                     void victor(Nasty value);
        boolean echo();
        default int behaviour() { return 1; }
      }
      """;

  private static final String HOLDER =
      """
      package app;
      import dev.o1struct.annotations.*;
      import lib.Nasty;
      @Struct public interface Holder {
        byte before();
        Nasty nasty();
        @Length(2) Nasty more(int index);
        @Ref Nasty far();   void far(Nasty value);
        byte after();
      }
      """;

  @TempDir private Path folder;

  @Test
  void aStructFromAJarIsLaidOutAsItWasThere() throws Exception {
    Path lib = compile("lib", List.of(), "-classpath", List.of("lib/Nasty.java", NASTY), true);
    Path app = compile("app", List.of(lib), "-classpath", List.of("app/Holder.java", HOLDER), true);
    checkHolder(lib, app);
  }

  @Test
  void structsWorkAcrossNamedModules() throws Exception {
    String libModule =
        """
        module lib {
          requires dev.o1struct.annotations;
          requires dev.o1struct.runtime;
          exports lib;
        }
        """;
    String appModule =
        """
        module app {
          requires dev.o1struct.annotations;
          requires dev.o1struct.runtime;
          requires lib;
          exports app;
        }
        """;
    String quietHolder = HOLDER.replace("@Struct", "@SuppressWarnings(\"exports\") @Struct");
    Path lib =
        compile(
            "lib",
            List.of(),
            "--module-path",
            List.of("module-info.java", libModule, "lib/Nasty.java", NASTY),
            true);
    Path app =
        compile(
            "app",
            List.of(lib),
            "--module-path",
            List.of("module-info.java", appModule, "app/Holder.java", quietHolder),
            true);
    checkHolder(lib, app);
  }

  @Test
  void aStructThatWasNeverCheckedIsBlamedOnTheFieldThatEmbedsIt() throws Exception {
    String broken =
        """
        package lib;
        import dev.o1struct.annotations.*;
        @Struct public interface Nasty { String text(); }
        """;
    Path lib = compile("lib", List.of(), "-classpath", List.of("lib/Nasty.java", broken), false);
    var refused =
        assertThrows(
            AssertionError.class,
            () ->
                compile(
                    "app", List.of(lib), "-classpath", List.of("app/Holder.java", HOLDER), true));
    String message = Objects.requireNonNull(refused.getMessage());
    assertTrue(
        message.contains(
            "Holder.java:6: error: [EMBEDDED_BROKEN] Holder.nasty contains Nasty, which was compiled without"
                + " the processor and breaks a rule: [UNSUPPORTED_TYPE]"),
        message);
    assertTrue(message.contains("Holder.java:7: error: [EMBEDDED_BROKEN] Holder.more"), message);
  }

  private static void checkHolder(Path lib, Path app) throws Exception {
    try (var loader =
        new URLClassLoader(
            new URL[] {lib.toUri().toURL(), app.toUri().toURL()},
            SeparateCompilationTest.class.getClassLoader())) {
      long nasty = constant(loader, "lib.NastyStruct", "SIZE");
      assertEquals(72, nasty);
      assertEquals(8, constant(loader, "app.HolderStruct", "NASTY_OFFSET"));
      assertEquals(8 + nasty, constant(loader, "app.HolderStruct", "MORE_OFFSET"));
      assertEquals(nasty, constant(loader, "app.HolderStruct", "MORE_STRIDE"));
      assertEquals(8 + 3 * nasty + 16, constant(loader, "app.HolderStruct", "SIZE"));
      StructLayout layout =
          (StructLayout) loader.loadClass("app.HolderStruct").getField("LAYOUT").get(null);
      assertEquals(8 + 3 * nasty + 16, Objects.requireNonNull(layout).byteSize());
    }
  }

  private static long constant(ClassLoader loader, String type, String name) throws Exception {
    return loader.loadClass(type).getField(name).getLong(null);
  }

  /** Compiles files given as alternating paths and texts; any warning is an error. */
  private Path compile(
      String name, List<Path> libraries, String pathOption, List<String> files, boolean process)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-src"));
    Path output = Files.createDirectories(folder.resolve(name));
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < files.size(); i += 2) {
      Path file = sources.resolve(files.get(i));
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      paths.add(Files.writeString(file, files.get(i + 1)));
    }
    List<String> path = new ArrayList<>(List.of(locationOf(Struct.class), locationOf(Heap.class)));
    libraries.forEach(library -> path.add(library.toString()));
    List<String> options =
        List.of(
            "--release",
            "25",
            "-Xlint:all,-processing",
            "-Werror",
            "-d",
            output.toString(),
            pathOption,
            String.join(File.pathSeparator, path));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(process ? List.of(new StructProcessor()) : List.of());
      assertEquals(true, task.call(), messages::toString);
    }
    return output;
  }

  private static String locationOf(Class<?> type) {
    URI location = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(location).toString();
  }
}
