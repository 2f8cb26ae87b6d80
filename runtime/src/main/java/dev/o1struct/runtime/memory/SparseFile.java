package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sparse file, mapped whole and deleted at once; on a memory file system where there is one.
 * Needs no native access.
 *
 * <p>Its size is limited to what the file system has free, since a write that finds no room there
 * is an error in the middle of some unlucky access. Pages in the middle can be given back only
 * where native access is granted, on Linux; those at the end anyway, by cutting the file off and
 * growing it again.
 */
final class SparseFile implements Storage {
  private static final long ENOUGH = 1L << 30;

  private final RandomAccessFile file;
  private final MemorySegment whole;
  private final long besideBytes;

  private SparseFile(RandomAccessFile file, MemorySegment whole, long besideBytes) {
    this.file = file;
    this.whole = whole;
    this.besideBytes = besideBytes;
  }

  /** In {@code /dev/shm} if it is there and has room, else in {@code java.io.tmpdir}. */
  static SparseFile open(Room wanted) {
    File shared = new File("/dev/shm");
    File temporary = new File(System.getProperty("java.io.tmpdir", "."));
    long enough = Math.min(wanted.bytes(), ENOUGH);
    if (free(shared) >= enough) {
      return open(shared, wanted);
    }
    boolean more = free(temporary) >= enough || free(temporary) >= free(shared);
    return open(more ? temporary : shared, wanted);
  }

  /** In a given directory: as much as is wanted, or less if there is less room. */
  static SparseFile open(File directory, Room wanted) {
    Room room = wanted.within(free(directory));
    if (!room.isEnough()) {
      throw new AddressSpaceException(
          "Too little room for the memory file; name another directory by -Djava.io.tmpdir:"
              + " directory="
              + directory
              + " bytes="
              + wanted.bytes()
              + " free="
              + free(directory));
    }
    try {
      return map(create(directory), room);
    } catch (IOException failed) {
      throw new AddressSpaceException(
          "The memory file cannot be made ("
              + failed
              + "); name another directory by -Djava.io.tmpdir: directory="
              + directory);
    }
  }

  /**
   * Nobody else may read it, from the beginning. Its name is nobody else's, or it is not made: so
   * it needs no random number, nor the number of the process, which take 10 ms to get.
   */
  static File create(File directory) throws IOException {
    while (true) {
      File file = new File(directory, "o1struct-" + System.nanoTime() + ".memory");
      try {
        Files.createFile(file.toPath(), ownerOnly(file.toPath()));
        return file;
      } catch (FileAlreadyExistsException taken) {
        // By another JVM in the same nanosecond: it is another one now.
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(
          Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
    };
  }

  private static SparseFile map(File path, Room room) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path, "rw");
    try {
      MemorySegment whole = mapped(file, room);
      if (whole != null) {
        return new SparseFile(file, whole, room.besideBytes());
      }
      return halved(file, room);
    } catch (AddressSpaceException refused) {
      file.close();
      throw refused;
    } finally {
      delete(path);
    }
  }

  /** Half as much until the system agrees, and leaves something to the JVM. */
  private static SparseFile halved(RandomAccessFile file, Room refused) {
    long left = AddressLimit.left();
    for (Room room = refused.halved(); room.isEnough(); room = room.halved()) {
      if (room.bytes() <= left - Room.SPARE_BYTES) {
        MemorySegment whole = mapped(file, room);
        if (whole != null) {
          return new SparseFile(file, whole, room.besideBytes());
        }
      }
    }
    throw new AddressSpaceException(
        "The system refuses to map the memory file; raise the limit of address space (ulimit -v),"
            + " lower what the JVM takes of it (-Xmx), or set o1struct.addressSpace: bytes="
            + refused.bytes()
            + " left="
            + left);
  }

  /** The file at this length; null if the system refuses. */
  private static @Nullable MemorySegment mapped(RandomAccessFile file, Room room) {
    try {
      file.setLength(room.bytes());
      return file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, room.bytes(), Arena.global());
    } catch (IOException refused) {
      return null;
    }
  }

  private static void delete(File file) {
    if (!file.delete()) {
      file.deleteOnExit(); // systems that keep the name of an open file
    }
  }

  private static long free(File directory) {
    return directory.canWrite() ? directory.getUsableSpace() : 0;
  }

  @Override
  public MemorySegment whole() {
    return whole;
  }

  @Override
  public long besideBytes() {
    return besideBytes;
  }

  @Override
  public boolean discard(long offset, long bytes) {
    long start = besideBytes + offset;
    return start + bytes == whole.byteSize()
        ? cut(start)
        : LinuxCalls.areGranted()
            && LinuxCalls.advise(whole.address() + start, bytes, LinuxCalls.MADV_REMOVE);
  }

  private boolean cut(long start) {
    try {
      file.setLength(start);
      file.setLength(whole.byteSize());
      return true;
    } catch (IOException refused) {
      return false; // systems that do not shorten a mapped file
    }
  }
}
