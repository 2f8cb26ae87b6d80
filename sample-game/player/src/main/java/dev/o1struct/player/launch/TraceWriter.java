package dev.o1struct.player.launch;

import dev.o1struct.player.action.TraceSink;
import dev.o1struct.runtime.names.NamePool;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes each trace as lines of UTF-8. Makes no Java object a message, so that a chatty movie stays
 * out of the collector's way. Flash's line separator, a carriage return, becomes a line feed; a
 * lone surrogate becomes a question mark.
 */
public final class TraceWriter implements TraceSink {
  private static final int MOST_BYTES_A_CHARACTER = 4;

  private final List<OutputStream> outputs;
  private final byte[] buffer = new byte[8192];
  private int used;

  /** Writes to each of {@code outputs}, which stay the caller's to close. */
  public TraceWriter(List<OutputStream> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  @Override
  public void trace(NamePool names, long text) {
    int length = names.length(text);
    for (int i = 0; i < length; i++) {
      char unit = names.charAt(text, i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < length
          && Character.isLowSurrogate(names.charAt(text, i + 1))) {
        put(Character.toCodePoint(unit, names.charAt(text, ++i)));
      } else {
        put(Character.isSurrogate(unit) ? '?' : unit == '\r' ? '\n' : unit);
      }
    }
    put('\n');
    flush();
  }

  private void put(int codePoint) {
    if (used > buffer.length - MOST_BYTES_A_CHARACTER) {
      flush();
    }
    if (codePoint < 0x80) {
      buffer[used++] = (byte) codePoint;
      return;
    }
    if (codePoint < 0x800) {
      buffer[used++] = (byte) (0xC0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
      buffer[used++] = (byte) (0xE0 | (codePoint >> 12));
      buffer[used++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
    } else {
      buffer[used++] = (byte) (0xF0 | (codePoint >> 18));
      buffer[used++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
      buffer[used++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
    }
    buffer[used++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void flush() {
    try {
      for (int i = 0; i < outputs.size(); i++) {
        outputs.get(i).write(buffer, 0, used);
        outputs.get(i).flush();
      }
    } catch (IOException full) {
      throw new UncheckedIOException("the trace cannot be written: " + full.getMessage(), full);
    } finally {
      used = 0;
    }
  }
}
