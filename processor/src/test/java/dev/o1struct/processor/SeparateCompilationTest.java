package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.StructLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    SeparateBuild build = new SeparateBuild(folder);
    Path lib = build.compile("lib", List.of(), Map.of("lib/Nasty.java", NASTY));
    Path app = build.compile("app", List.of(lib), Map.of("app/Holder.java", HOLDER));
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
    SeparateBuild build = new SeparateBuild(folder).ofModules();
    Path lib =
        build.compile(
            "lib", List.of(), Map.of("module-info.java", libModule, "lib/Nasty.java", NASTY));
    Path app =
        build.compile(
            "app",
            List.of(lib),
            Map.of("module-info.java", appModule, "app/Holder.java", quietHolder));
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
    Path lib =
        new SeparateBuild(folder)
            .withoutProcessor()
            .compile("lib", List.of(), Map.of("lib/Nasty.java", broken));
    SeparateBuild build = new SeparateBuild(folder);
    var refused =
        assertThrows(
            AssertionError.class,
            () -> build.compile("app", List.of(lib), Map.of("app/Holder.java", HOLDER)));
    String message = Objects.requireNonNull(refused.getMessage());
    assertTrue(
        message.contains(
            "Holder.java:6: error: [EMBEDDED_BROKEN] Holder.nasty contains Nasty, which was compiled without"
                + " the processor and breaks a rule: [UNSUPPORTED_TYPE]"),
        message);
    assertTrue(message.contains("Holder.java:7: error: [EMBEDDED_BROKEN] Holder.more"), message);
  }

  private static void checkHolder(Path lib, Path app) throws Exception {
    try (var loader = SeparateBuild.load(lib, app)) {
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
}
