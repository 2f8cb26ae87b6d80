package dev.o1struct.runtime.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.settings.StorageChoice;
import dev.o1struct.runtime.testing.OfAnonymousMemory;
import java.io.File;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can back the address space. Each opening stays mapped for the life of the JVM, so they are
 * small.
 */
class StorageTest {
  private static final long BYTES = Room.LEAST_BYTES;
  private static final Room ROOM = new Room(BYTES, false);
  private static final boolean NATIVE_ACCESS =
      AddressSpace.class.getModule().isNativeAccessEnabled();

  private static void checkReadsBackZerosAndWrites(Storage storage) {
    MemorySegment memory = storage.memory();
    assertEquals(BYTES, memory.byteSize());
    assertTrue(memory.scope().isAlive());
    assertTrue(memory.isAccessibleBy(new Thread()));
    for (long offset : new long[] {0, 4096, BYTES - 1}) {
      assertEquals(0, memory.get(JAVA_BYTE, offset));
      memory.set(JAVA_BYTE, offset, (byte) 7);
      assertEquals(7, memory.get(JAVA_BYTE, offset));
    }
  }

  @Test
  void aFileIsDeletedAsSoonAsItIsMapped(@TempDir Path directory) throws IOException {
    Storage storage = SparseFile.open(directory.toFile(), ROOM);
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
    checkReadsBackZerosAndWrites(storage);
  }

  @Test
  void theEndOfAFileCanBeDiscardedAndUsedAgain(@TempDir Path directory) {
    Storage storage = SparseFile.open(directory.toFile(), ROOM);
    storage.memory().set(JAVA_BYTE, BYTES - 1, (byte) 7);
    storage.memory().set(JAVA_BYTE, 0, (byte) 8);
    assertTrue(storage.discard(BYTES / 2, BYTES / 2));
    assertEquals(0, storage.memory().get(JAVA_BYTE, BYTES - 1));
    assertEquals(8, storage.memory().get(JAVA_BYTE, 0));
    storage.memory().set(JAVA_BYTE, BYTES - 1, (byte) 9);
    assertEquals(9, storage.memory().get(JAVA_BYTE, BYTES - 1));
  }

  @Test
  void aFileIsNoLargerThanTheRoomThatThereIs(@TempDir Path directory) throws IOException {
    long room = Files.getFileStore(directory).getUsableSpace();
    assertTrue(
        SparseFile.open(directory.toFile(), new Room(1L << 50, false)).memory().byteSize() <= room);
  }

  @Test
  void aDirectoryWithoutRoomIsRefused() {
    AddressSpaceException refusal =
        assertThrows(
            AddressSpaceException.class, () -> SparseFile.open(new File("/no/such/place"), ROOM));
    assertTrue(refusal.toString().contains("directory=/no/such/place"), refusal::toString);
  }

  @OfAnonymousMemory
  @Test
  void anonymousMemoryIsZeroAndAnyPartOfItCanBeDiscarded() {
    assumeTrue(NATIVE_ACCESS && AnonymousMapping.isSupported(), "no native access in this run");
    Storage storage = AnonymousMapping.open(ROOM);
    checkReadsBackZerosAndWrites(storage);
    assertTrue(storage.discard(0, 8192));
    assertEquals(0, storage.memory().get(JAVA_BYTE, 4096));
    assertEquals(7, storage.memory().get(JAVA_BYTE, BYTES - 1));
  }

  @OfAnonymousMemory
  @Test
  void aReservationThatTheSystemRefusesIsHalvedUntilItAgrees() {
    assumeTrue(NATIVE_ACCESS && AnonymousMapping.isSupported(), "no native access in this run");
    long bytes = AnonymousMapping.open(new Room(1L << 60, false)).memory().byteSize();
    assertTrue(bytes >= BYTES && bytes < 1L << 60, () -> "bytes=" + bytes);
  }

  @Test
  void withoutNativeAccessAFileIsChosen() {
    assertInstanceOf(SparseFile.class, Storages.open(StorageChoice.AUTOMATIC, BYTES, false, false));
  }

  @OfAnonymousMemory
  @Test
  void withNativeAccessAnonymousMemoryIsChosenUnlessAFileIsAskedFor() {
    assumeTrue(NATIVE_ACCESS && AnonymousMapping.isSupported(), "no native access in this run");
    assertInstanceOf(
        AnonymousMapping.class, Storages.open(StorageChoice.AUTOMATIC, BYTES, false, true));
    assertInstanceOf(SparseFile.class, Storages.open(StorageChoice.FILE, BYTES, false, true));
  }

  @Test
  void anonymousMemoryWithoutNativeAccessIsRefused() {
    assertThrows(
        IllegalSettingException.class,
        () -> Storages.open(StorageChoice.MMAP, BYTES, false, false));
  }

  @Test
  void tinySpacesAreRefused() {
    assertThrows(
        IllegalSettingException.class,
        () -> Storages.open(StorageChoice.AUTOMATIC, 1 << 20, false, false));
  }

  @Test
  void spacesThatNoHandleReachesAreRefused() {
    IllegalSettingException refusal =
        assertThrows(
            IllegalSettingException.class,
            () ->
                Storages.open(
                    StorageChoice.AUTOMATIC,
                    ProcessSettings.MOST_ADDRESS_SPACE + BYTES,
                    false,
                    NATIVE_ACCESS));
    assertTrue(refusal.toString().contains("at most 1t"), refusal::toString);
  }

  /** What checks know lies beside the memory: neither reaches the other. */
  private static void checkIsBesideTheMemory(Storage storage) {
    assertEquals(BYTES, storage.memory().byteSize());
    assertEquals(BYTES, storage.windowBytes());
    assertEquals(BYTES / 2 + Room.BEYOND_BYTES, storage.beside().byteSize());
    storage.beside().fill((byte) 1);
    assertEquals(0, storage.memory().get(JAVA_BYTE, 0));
    storage.memory().fill((byte) 2);
    assertEquals(1, storage.beside().get(JAVA_BYTE, BYTES / 2 - 1));
    assertTrue(storage.discard(BYTES / 2, BYTES / 2));
    assertEquals(1, storage.beside().get(JAVA_BYTE, BYTES / 2 - 1));
    assertEquals(2, storage.memory().get(JAVA_BYTE, BYTES / 2 - 1));
    assertEquals(0, storage.memory().get(JAVA_BYTE, BYTES / 2));
    assertEquals(0, storage.memory().get(JAVA_BYTE, BYTES - 1));
  }

  @Test
  void aFileHasRoomForWhatChecksKnow(@TempDir Path directory) {
    checkIsBesideTheMemory(SparseFile.open(directory.toFile(), new Room(BYTES, true)));
  }

  @OfAnonymousMemory
  @Test
  void anonymousMemoryHasRoomForWhatChecksKnow() {
    assumeTrue(NATIVE_ACCESS && AnonymousMapping.isSupported(), "no native access in this run");
    checkIsBesideTheMemory(AnonymousMapping.open(new Room(BYTES, true)));
  }

  @Test
  void nobodyElseMayReadTheFileBeforeItIsDeleted(@TempDir Path directory) throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    File file = SparseFile.create(directory.toFile());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath())));
  }

  @Test
  void pagesInTheMiddleOfAFileGoBackWhereTheSystemCanBeAsked(@TempDir Path directory) {
    Storage storage = SparseFile.open(directory.toFile(), ROOM);
    storage.memory().fill((byte) 7);
    boolean asked = NATIVE_ACCESS && AnonymousMapping.isSupported();
    assertEquals(asked, storage.discard(BYTES / 4, BYTES / 4));
    assertEquals(7, storage.memory().get(JAVA_BYTE, BYTES / 4 - 1));
    assertEquals(asked ? 0 : 7, storage.memory().get(JAVA_BYTE, BYTES / 4));
    assertEquals(7, storage.memory().get(JAVA_BYTE, BYTES / 2));
    storage.memory().set(JAVA_BYTE, BYTES / 4, (byte) 8);
    assertEquals(8, storage.memory().get(JAVA_BYTE, BYTES / 4));
  }

  @Test
  void theProcessUsesWhatTheSettingsOfThisRunSay() {
    String storage = System.getProperty("o1struct.storage", "automatic");
    boolean mapped = NATIVE_ACCESS && AnonymousMapping.isSupported() && !storage.equals("file");
    assertEquals(mapped, !AddressSpace.MEMORY.isMapped(), "storage=" + storage);
  }
}
