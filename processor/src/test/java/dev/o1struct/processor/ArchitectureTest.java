package dev.o1struct.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Messager;

/** One way through the processor. */
@AnalyzeClasses(
    packages = "dev.o1struct.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("dev.o1struct.processor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheReporterSpeaksToTheMessager =
      noClasses()
          .that()
          .doNotHaveSimpleName("Reporter")
          .should()
          .accessClassesThat()
          .areAssignableTo(Messager.class);

  @ArchTest
  static final ArchRule layoutsAreMadeWithoutTheCompiler =
      noClasses()
          .that()
          .resideInAPackage("..layout..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax..");

  @ArchTest
  static final ArchRule layoutsAreMadeWithoutTheRules =
      noClasses()
          .that()
          .resideInAPackage("..layout..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..rules..");

  @ArchTest
  static final ArchRule onlyFieldCodeAsksWhatKindAFieldIs =
      noClasses()
          .that()
          .resideInAPackage("..emit..")
          .and()
          .haveSimpleNameEndingWith("Emitter")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*FieldType(\\$.*)?");

  @ArchTest
  static final ArchRule emittersSeeTheLayoutAndNotTheRules =
      noClasses()
          .that()
          .resideInAPackage("..emit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rules..", "..read..");

  @ArchTest
  static final ArchRule onlyEmittersKnowJavaPoet =
      noClasses()
          .that()
          .resideOutsideOfPackage("..emit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.palantir..");
}
