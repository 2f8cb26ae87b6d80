package dev.o1struct.runtime.names;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;

import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.sizeclasses.Blocks;
import java.util.Objects;

/**
 * Builds a text off-heap, then interns it. Made by {@link NamePool#builder}, meant to be kept: its
 * buffer grows to the longest text and stays. Makes no Java objects. If there is no room to append
 * ({@link HeapExhaustedException}), the text is what it was before.
 */
public final class NameBuilder implements AutoCloseable {
  private static final int MOST_CHARACTERS = (1 << 30) - 1;
  private static final long FIRST_BYTES = 256;

  private final NamePool names;
  private final Blocks blocks;
  private long buffer;
  private long bufferBytes;
  private int length;

  /** 0 or {@link NameLayout#WIDE}: width of the characters in the buffer. */
  private int wide;

  private int hash;

  /** Whether characters were removed, so that hash and width have to be found anew. */
  private boolean shortened;

  NameBuilder(NamePool names, Blocks blocks) {
    this.names = names;
    this.blocks = blocks;
    this.buffer = blocks.allocate(FIRST_BYTES);
    this.bufferBytes = FIRST_BYTES;
  }

  /** Starts a new, empty text. */
  public NameBuilder clear() {
    names.enter();
    forgetText();
    return this;
  }

  private void forgetText() {
    length = 0;
    wide = 0;
    hash = 0;
    shortened = false;
  }

  /** Appends a UTF-16 code unit. */
  public NameBuilder append(char character) {
    names.enter();
    ensure(1, character > 0xFF ? NameLayout.WIDE : 0);
    put(length++, character);
    hash = 31 * hash + character;
    return this;
  }

  /** Appends a text. */
  public NameBuilder append(CharSequence text) {
    int count = text.length();
    ensure(count, 0);
    int before = length;
    try {
      for (int i = 0; i < count; i++) {
        append(text.charAt(i));
      }
    } catch (HeapExhaustedException full) {
      setLength(before);
      throw full;
    }
    return this;
  }

  /** Appends a whole name. Not called append, which would take {@code 'a' + 1} for a name. */
  public NameBuilder appendName(long name) {
    names.enter(name);
    int form = names.form(name);
    copy(name, form, 0, NameLayout.length(form));
    hash = hash * powerOf31(NameLayout.length(form)) + NameLayout.hash(name);
    return this;
  }

  /**
   * Appends a part of a name.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length of the name
   */
  public NameBuilder appendName(long name, int from, int to) {
    names.enter(name);
    int form = names.form(name);
    Objects.checkFromToIndex(from, to, NameLayout.length(form));
    int start = length;
    if ((form & NameLayout.WIDE) != 0) {
      try {
        for (int i = from; i < to; i++) {
          append(NameText.charAt(name, form, i));
        }
      } catch (HeapExhaustedException full) {
        setLength(start);
        throw full;
      }
      return this;
    }
    copy(name, form, from, to);
    for (int i = start; i < length; i++) {
      hash = 31 * hash + get(i);
    }
    return this;
  }

  /** Copies characters; leaves the hash to the caller. */
  private void copy(long name, int form, int from, int to) {
    int source = form & NameLayout.WIDE;
    ensure(to - from, source);
    if (wide == source) {
      long text = name + NameLayout.TEXT + ((long) from << source);
      long bytes = (long) (to - from) << wide;
      long end = buffer + ((long) length << wide);
      Cells.copy(Handles.at(text, bytes), Handles.at(end, bytes), bytes);
      length += to - from;
      return;
    }
    for (int i = from; i < to; i++) {
      put(length++, NameLayout.charAt(name + NameLayout.TEXT, source, i));
    }
  }

  /** Characters so far. */
  public int length() {
    names.enter();
    return length;
  }

  /**
   * Cuts the text off.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ newLength ≤ length
   */
  public void setLength(int newLength) {
    names.enter();
    Objects.checkFromToIndex(newLength, length, length);
    shortened |= newLength != length;
    length = newLength;
  }

  /** The name of the text; +1. The text stays, to be continued or cleared. */
  public long intern() {
    names.enter();
    checkOpen();
    if (shortened) {
      examine();
    }
    return names.intern(buffer, hash, 2 * length + wide);
  }

  private void examine() {
    shortened = false;
    hash = 0;
    int all = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + get(i);
      all |= get(i);
    }
    if (wide != 0 && all <= 0xFF) {
      for (int i = 0; i < length; i++) {
        MEMORY.set(JAVA_BYTE, Handles.at(buffer + i), (byte) get(i));
      }
      wide = 0;
    }
  }

  private char get(int index) {
    return NameLayout.charAt(buffer, wide, index);
  }

  private void put(int index, char character) {
    if (wide == 0) {
      MEMORY.set(JAVA_BYTE, Handles.at(buffer + index), (byte) character);
    } else {
      MEMORY.set(JAVA_CHAR_UNALIGNED, Handles.at(buffer + 2L * index), character);
    }
  }

  /** Makes room for more characters, of this width; where there is none, nothing has changed. */
  private void ensure(int more, int width) {
    int wider = wide | width;
    if ((long) length + more > bufferBytes >> wider) {
      grow(more, wider);
    }
    if (wider != wide) {
      widen();
    }
  }

  private void checkOpen() {
    if (bufferBytes == 0) {
      throw new HeapClosedException("The builder is closed: length=" + length);
    }
  }

  private void grow(int more, int width) {
    checkOpen();
    if (more > MOST_CHARACTERS - length) {
      throw new IllegalSizeException(
          "A name has at most 2^30-1 characters: length=" + length + " more=" + more);
    }
    long bytes = Math.max(2 * bufferBytes, ((long) length + more) << width);
    long larger = blocks.allocate(bytes);
    long kept = (long) length << wide;
    Cells.copy(Handles.at(buffer, kept), Handles.at(larger, kept), kept);
    blocks.free(buffer, bufferBytes);
    buffer = larger;
    bufferBytes = bytes;
  }

  /** Goes over to two bytes a character, from the last one down, in place. */
  private void widen() {
    for (int i = length - 1; i >= 0; i--) {
      MEMORY.set(JAVA_CHAR_UNALIGNED, Handles.at(buffer + 2L * i), get(i));
    }
    wide = NameLayout.WIDE;
  }

  private static int powerOf31(int exponent) {
    int power = 1;
    for (int square = 31; exponent != 0; exponent >>>= 1) {
      if ((exponent & 1) != 0) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }

  /** Frees the buffer; the builder must not be used any more. Closing again does nothing. */
  @Override
  public void close() {
    if (buffer != 0) {
      blocks.free(buffer, bufferBytes);
      names.forget(this);
      abandon();
    }
  }

  /** Forgets the buffer, so that the next use fails where it asks for another. */
  void abandon() {
    buffer = 0;
    bufferBytes = 0;
    forgetText();
  }
}
