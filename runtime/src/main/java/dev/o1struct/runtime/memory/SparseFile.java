package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A sparse file, mapped whole and deleted at once; on a memory file system where there is one.
 * Needs no native access.
 *
 * <p>Its size is limited to what the file system has free, since a write that finds no room there
 * is an error in the middle of some unlucky access. Pages can be given back only at the end of the
 * file, by cutting it off and growing it again.
 */
final class SparseFile implements Storage {
  private static final long ENOUGH = 1L << 30;

  private final RandomAccessFile file;
  private final MemorySegment memory;

  private SparseFile(RandomAccessFile file, MemorySegment memory) {
    this.file = file;
    this.memory = memory;
  }

  /** In {@code /dev/shm} if it is there and has room, else in {@code java.io.tmpdir}. */
  static SparseFile open(long bytes) {
    Path shared = Path.of("/dev/shm");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    for (Path directory : List.of(shared, temporary)) {
      if (room(directory) >= Math.min(bytes, ENOUGH)) {
        return open(directory, bytes);
      }
    }
    return open(room(shared) > room(temporary) ? shared : temporary, bytes);
  }

  /** In a given directory: this many bytes, or fewer if there is less room. */
  static SparseFile open(Path directory, long bytes) {
    long size = Math.min(bytes, room(directory)) & -Storages.LEAST_BYTES;
    if (size < Storages.LEAST_BYTES) {
      throw new AddressSpaceException(
          "Too little room for the memory file; name another directory by -Djava.io.tmpdir:"
              + " directory="
              + directory
              + " bytes="
              + bytes
              + " free="
              + room(directory));
    }
    try {
      return map(Files.createTempFile(directory, "o1struct-", ".memory"), size);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static SparseFile map(Path path, long bytes) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      file.setLength(bytes);
      MemorySegment memory =
          file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.global());
      return new SparseFile(file, memory);
    } catch (IOException failed) {
      file.close();
      throw failed;
    } finally {
      delete(path);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException stillMapped) {
      path.toFile().deleteOnExit(); // systems that keep the name of an open file
    }
  }

  private static long room(Path directory) {
    try {
      return Files.isWritable(directory) ? Files.getFileStore(directory).getUsableSpace() : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  @Override
  public MemorySegment memory() {
    return memory;
  }

  @Override
  public boolean discard(long offset, long bytes) {
    if (offset + bytes != memory.byteSize()) {
      return false;
    }
    try {
      file.setLength(offset);
      file.setLength(memory.byteSize());
      return true;
    } catch (IOException refused) {
      return false; // systems that do not shorten a mapped file
    }
  }
}
