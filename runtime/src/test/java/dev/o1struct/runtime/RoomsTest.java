package dev.o1struct.runtime;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.settings.ProcessSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room is a package with one idea; it knows those beneath it, and none above or beside it. */
class RoomsTest {
  private static final String ROOT = "dev.o1struct.runtime.";

  /** From the ground up; rooms in one line lie beside each other. */
  private static final String HOUSE =
      """
      statistics
      errors
      options
      settings
      memory
      check
      handles
      generated o1heap
      chain
      slots
      sizeclasses
      structs blocks names frames
      stack observe
      trace
      assembly
      heap
      tools
      """;

  /** "At most some twenty" files, package-info not counted. */
  private static final int MOST_FILES = 20;

  private static final int MOST_LINES = 400;

  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.o1struct.runtime..");

  private static final Map<String, Integer> FLOORS = floors();

  private static Map<String, Integer> floors() {
    Map<String, Integer> floors = new HashMap<>();
    List<String> lines = HOUSE.lines().toList();
    for (int floor = 0; floor < lines.size(); floor++) {
      for (String room : lines.get(floor).split(" ", -1)) {
        floors.put(room, floor);
      }
    }
    return floors;
  }

  private static int floor(String room) {
    return FLOORS.getOrDefault(room, -1);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  @Test
  void noCircleLeadsThroughTheRooms() {
    slices().matching("dev.o1struct.runtime.(*)..").should().beFreeOfCycles().check(RUNTIME);
  }

  @Test
  void noRoomKnowsOneAboveOrBesideIt() {
    List<String> upwards =
        RUNTIME.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(RoomsTest::isUpwards)
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertEquals(List.of(), upwards);
  }

  private static boolean isUpwards(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith(ROOT)) {
      return false;
    }
    String from = room(dependency.getOriginClass());
    String to = room(target);
    return !from.equals(to) && floor(to) >= floor(from);
  }

  @Test
  void everyRoomHasItsFloorAndNothingLiesOutside() {
    Set<String> rooms =
        RUNTIME.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> drawn =
        FLOORS.keySet().stream().map(ROOT::concat).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(drawn, rooms);
  }

  /**
   * A mode is an implementation. These may ask in which mode the process is, others only when they
   * are loaded: to pick one.
   */
  private static final Set<String> DOORS =
      Set.of(
          "Handles", // the door of handles: a constant that vanishes
          "TypedHandle", // the same for generated code
          "CompressedHandle", // the same for handles of 4 bytes
          "NameLayout", // the same for names
          "NameTypes", // what checked mode knows names as
          "StructType", // what is known of a type in checked mode
          "Floors", // picks the implementations of a heap
          "TraceHeader"); // writes the mode down

  @Test
  void noMethodAsksInWhichModeItRuns() {
    Set<String> asking =
        RUNTIME.stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(RoomsTest::asksForTheMode)
            .filter(access -> !isInitializer(access.getOrigin()))
            .map(access -> access.getOriginOwner().getSimpleName())
            .filter(name -> !DOORS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), asking);
  }

  private static boolean asksForTheMode(JavaFieldAccess access) {
    String field = access.getTarget().getName();
    return (access.getTargetOwner().isEquivalentTo(ProcessSettings.class) && field.equals("MODE"))
        || (access.getTargetOwner().isEquivalentTo(Handles.class) && field.equals("CHECKED"));
  }

  private static boolean isInitializer(JavaCodeUnit code) {
    return code.getName().equals("<clinit>");
  }

  /** What serves the plain mode, and the floors that all modes share. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "Plain\\w+|SlabCarver|Slabs|SlabTrim|ChainHeaps|HeapChain|O1Heap|Fragment|StructPool|BlockPool");

  private static final Pattern MODES =
      Pattern.compile("traced?|checked|system", Pattern.CASE_INSENSITIVE);

  @Test
  void plainClassesDoNotMentionOtherModes() throws IOException {
    List<Path> plain =
        sources().stream().filter(file -> PLAIN.matcher(nameOf(file)).matches()).toList();
    assertTrue(plain.size() >= 12, plain::toString);
    for (Path file : plain) {
      String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      assertTrue(!MODES.matcher(code).find(), () -> file + " mentions another mode");
    }
  }

  @Test
  void aRoomHasAtMostSomeTwentyFilesAndOpensWithItsGlossary() throws IOException {
    Map<Path, List<Path>> rooms =
        sources().stream().collect(Collectors.groupingBy(file -> file.getParent()));
    for (Map.Entry<Path, List<Path>> room : rooms.entrySet()) {
      String opening = Files.readString(room.getKey().resolve("package-info.java"));
      assertTrue(opening.contains("Words used here"), () -> room.getKey() + " has no glossary");
      assertTrue(
          room.getValue().size() - 1 <= MOST_FILES,
          () -> room.getKey() + " has files=" + room.getValue().size());
    }
  }

  @Test
  void noFileIsLongerThanItsReadersPatience() throws IOException {
    for (Path file : sources()) {
      long lines = Files.readAllLines(file).size();
      assertTrue(lines <= MOST_LINES, () -> file + " lines=" + lines);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static List<Path> sources() throws IOException {
    Path root =
        Path.of(System.getProperty("o1structTest.projectRoot", "."), "runtime/src/main/java/dev");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
