package dev.o1struct.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No floor knows the one above it. */
class FloorsTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(AddressSpace.class);

  private static final List<Class<?>> ADDRESS_SPACE =
      List.of(
          AddressSpace.class,
          AnonymousMapping.class,
          Cells.class,
          Extent.class,
          Finding.class,
          GuardBytes.class,
          Shadow.class,
          SiteSampler.class,
          Sites.class,
          SparseFile.class,
          Storage.class,
          StorageKind.class,
          SystemMemory.class,
          TaggedHandle.class,
          Tenant.class,
          TypeTable.class,
          WholeMemory.class,
          Window.class,
          Windows.class);
  private static final List<Class<?>> HEAP =
      List.of(Fragment.class, FragmentWalk.class, HeapDiagnostics.class, O1Heap.class);
  private static final List<Class<?>> CHAIN =
      List.of(
          BlockSource.class,
          ChainHeaps.class,
          CheckedBlocks.class,
          FlightEvents.class,
          Guard.class,
          GrowthEvent.class,
          HeapChain.class,
          HeapGrowth.class,
          HeapJournal.class,
          LeakEvent.class,
          LeakException.class,
          LeakReport.class,
          LeakWalk.class,
          OverflowEvent.class,
          Overflow.class,
          Ownership.class,
          RefusalEvent.class,
          RequestHistogram.class,
          Reservation.class,
          SystemBlocks.class,
          Trace.class,
          TraceFigures.class,
          TraceLine.class,
          TrimEvent.class);
  private static final List<Class<?>> SLOTS =
      List.of(
          CheckedClasses.class,
          CheckedSlots.class,
          PoolStatistics.class,
          BlockCounts.class,
          SizeClasses.class,
          SlabPool.class,
          SlabTrim.class,
          SlabWalk.class,
          Slabs.class);
  private static final List<Class<?>> PROGRAMS =
      List.of(
          BlockPool.class,
          CheckedFrames.class,
          CompressedHandle.class,
          FrameBlocks.class,
          FrameStack.class,
          InlineText.class,
          NameBuilder.class,
          NameLayout.class,
          NamePool.class,
          NameTable.class,
          NameText.class,
          NameWalk.class,
          StructPool.class,
          SystemFrames.class,
          TypedPool.class);
  private static final List<Class<?>> BESIDE =
      List.of(
          Backend.class,
          ExhaustionAdvice.class,
          ExhaustionReport.class,
          Flyweight.class,
          Growth.class,
          LeakPolicy.class,
          PackedLayout.class,
          SiteSampling.class,
          Setting.class,
          SettingValues.class,
          Settings.class,
          SnapshotList.class,
          StructCursor.class,
          StructHash.class);
  private static final List<Class<?>> ROOT =
      List.of(
          AllocationProfile.class,
          ChainReplay.class,
          FlightOccupancy.class,
          Heap.class,
          HeapBean.class,
          HeapBound.class,
          HeapMXBean.class,
          HeapOptions.class,
          HeapReplay.class,
          HeapStatistics.class,
          OccupancyEvent.class,
          Json.class,
          JsonReader.class,
          JsonWriter.class,
          PoolReplay.class,
          ProfileAdvice.class,
          ProfileFormat.class,
          ProfileRecorder.class,
          ReplayPlaces.class,
          ReplayTarget.class,
          StatisticsTable.class,
          StructType.class,
          TraceHeader.class,
          TraceReplay.class,
          Trimmed.class);

  @Test
  void noFloorKnowsTheOneAboveIt() {
    layeredArchitecture()
        .consideringAllDependencies()
        .layer("1 address space")
        .definedBy(among(ADDRESS_SPACE))
        .layer("2 heap")
        .definedBy(among(HEAP))
        .layer("3 chain")
        .definedBy(among(CHAIN))
        .layer("4 slots")
        .definedBy(among(SLOTS))
        .layer("5 what programs use")
        .definedBy(among(PROGRAMS))
        .layer("root")
        .definedBy(among(ROOT))
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("5 what programs use")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("4 slots")
        .mayOnlyBeAccessedByLayers("5 what programs use", "root")
        .whereLayer("3 chain")
        .mayOnlyBeAccessedByLayers("4 slots", "5 what programs use", "root")
        .whereLayer("2 heap")
        .mayOnlyBeAccessedByLayers("3 chain", "4 slots", "5 what programs use", "root")
        .check(RUNTIME);
  }

  @Test
  void everyClassHasItsFloorOrStandsBesideThem() {
    DescribedPredicate<JavaClass> placed =
        among(ADDRESS_SPACE)
            .or(among(HEAP))
            .or(among(CHAIN))
            .or(among(SLOTS))
            .or(among(PROGRAMS))
            .or(among(BESIDE))
            .or(among(ROOT));
    classes()
        .that(DescribedPredicate.not(placed))
        .should()
        .beAssignableTo(
            DescribedPredicate.describe(
                "an exception",
                type ->
                    type.isAssignableTo(RuntimeException.class)
                        || type.getSimpleName().equals("package-info")))
        .check(RUNTIME);
  }

  /** These classes and those nested in them. */
  private static DescribedPredicate<JavaClass> among(List<Class<?>> types) {
    return DescribedPredicate.describe(
        "one of " + types,
        type ->
            types.stream()
                .anyMatch(member ->
                    type.getName().equals(member.getName())
                        || type.getName().startsWith(member.getName() + "$")));
  }
}
