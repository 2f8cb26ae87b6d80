package dev.o1struct.recompiler.swf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The file as if it were not compressed, and not longer than it declares. It may be shorter: some
 * real files declare too much, so that only a missing End tag tells that a file is truncated.
 */
final class Inflation {
  /** Memory is taken as data arrives, so that a short file that declares much does no harm. */
  private static final int FIRST_BUFFER = 1 << 16;

  private static final long LIMIT = 1L << 29;

  private Inflation() {}

  static byte[] cut(byte[] file, long declared) {
    return declared >= file.length ? file : Arrays.copyOf(file, (int) declared);
  }

  /** Inflates all but the first {@code prefix} bytes, as far as the data goes. */
  static byte[] inflate(byte[] file, int prefix, long declared) {
    long end = Math.min(declared, LIMIT);
    byte[] content = Arrays.copyOf(file, (int) Math.min(end, FIRST_BUFFER));
    int length = prefix;
    try (var inflater = new Inflater()) {
      inflater.setInput(file, prefix, file.length - prefix);
      while (length < end) {
        if (length == content.length) {
          content = Arrays.copyOf(content, (int) Math.min(end, 2L * length));
        }
        int more = inflater.inflate(content, length, content.length - length);
        if (more == 0) {
          break;
        }
        length += more;
      }
    } catch (DataFormatException problem) {
      throw new SwfException(
          "damaged SWF: the compressed data is not valid zlib ("
              + problem.getMessage()
              + "), uncompressed offset="
              + length);
    }
    return Arrays.copyOf(content, length);
  }
}
