package dev.o1struct.recompiler.swf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Brings a file to its declared length: by cutting, or by inflating all but its prefix. */
final class Inflation {
  /** Memory is taken as data arrives, so that a short file that declares much does no harm. */
  private static final int FIRST_BUFFER = 1 << 16;

  private static final long LIMIT = 1L << 29;

  private Inflation() {}

  static byte[] cut(byte[] file, long declared) {
    if (declared > file.length) {
      throw new SwfException(
          "truncated SWF: the file is shorter than it declares, length="
              + file.length
              + ", declared="
              + declared);
    }
    return declared == file.length ? file : Arrays.copyOf(file, (int) declared);
  }

  static byte[] inflate(byte[] file, int prefix, long declared) {
    if (declared > LIMIT) {
      throw new SwfException(
          "damaged SWF: the declared length is beyond reason, declared="
              + declared
              + ", limit="
              + LIMIT);
    }
    byte[] content = Arrays.copyOf(file, (int) Math.min(declared, FIRST_BUFFER));
    int length = prefix;
    try (var inflater = new Inflater()) {
      inflater.setInput(file, prefix, file.length - prefix);
      while (length < declared) {
        if (length == content.length) {
          content = Arrays.copyOf(content, (int) Math.min(declared, 2L * length));
        }
        int more = inflater.inflate(content, length, content.length - length);
        if (more == 0) {
          throw truncated(inflater, length, declared);
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
    return content;
  }

  private static SwfException truncated(Inflater inflater, int length, long declared) {
    return new SwfException(
        "truncated SWF: the compressed data ends too early, compressed offset="
            + (8 + inflater.getBytesRead())
            + ", uncompressed offset="
            + length
            + ", declared="
            + declared);
  }
}
