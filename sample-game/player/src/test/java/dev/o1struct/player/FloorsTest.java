package dev.o1struct.player;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.structs.ASObjectFlyweight;
import dev.o1struct.player.structs.ASObjectStruct;
import org.junit.jupiter.api.Test;

/** Data flows one way: no package of the player knows one above it. */
final class FloorsTest {
  private static final JavaClasses PLAYER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.o1struct.player");

  @Test
  void noFloorKnowsTheOneAbove() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("launch")
        .definedBy("dev.o1struct.player.launch")
        .layer("render")
        .definedBy("dev.o1struct.player.render")
        .layer("display")
        .definedBy("dev.o1struct.player.display")
        .layer("builtins")
        .definedBy("dev.o1struct.player.builtins")
        .layer("action")
        .definedBy("dev.o1struct.player.action")
        .layer("object")
        .definedBy("dev.o1struct.player.object")
        .layer("value")
        .definedBy("dev.o1struct.player.value")
        .layer("structs")
        .definedBy("dev.o1struct.player.structs")
        .whereLayer("launch")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("render")
        .mayOnlyBeAccessedByLayers("launch")
        .whereLayer("display")
        .mayOnlyBeAccessedByLayers("render", "launch")
        .whereLayer("builtins")
        .mayOnlyBeAccessedByLayers("display", "render", "launch")
        .whereLayer("action")
        .mayOnlyBeAccessedByLayers("builtins", "display", "render", "launch")
        .whereLayer("object")
        .mayOnlyBeAccessedByLayers("action", "builtins", "display", "render", "launch")
        .check(PLAYER);
  }

  @Test
  void aPayloadIsReachedOnlyByWhoSaysItsKind() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..structs")
        .and()
        .doNotHaveFullyQualifiedName(Payloads.class.getName())
        .should()
        .callMethod(ASObjectStruct.class, "payload", long.class)
        .orShould()
        .callMethod(ASObjectStruct.class, "payload", long.class, long.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ASObjectFlyweight.class.getName())
        .check(PLAYER);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.o1struct.player.(*)..").should().beFreeOfCycles().check(PLAYER);
  }
}
