package dev.o1struct.runtime.names;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapPart;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Texts off-heap, interned and counted: equal texts have equal handles for as long as one of them
 * is referenced. Get it from {@code heap.names()}.
 *
 * <p>A name is immutable UTF-16 text; it is kept as Latin-1 where that loses nothing, and its hash
 * is that of {@link String#hashCode}. Methods marked "+1" return a name with a reference that the
 * caller owns and must {@link #release}; others lend. The last release frees the name. Nothing but
 * {@link #toString(long)}, {@link #builder} and the figures makes Java objects.
 *
 * <p>Only the thread that owns the heap reads names; give others a String. Checked mode refuses
 * other threads, and what is no name of this heap, wherever a name is read.
 */
public final class NamePool {
  /** A count that has got here stays: the name is immortal. */
  private static final int IMMORTAL = Integer.MAX_VALUE;

  private final HeapChain chain;
  private final HandleDoor door;
  private final Blocks texts;
  private final Blocks empties;
  private final Blocks buffers;
  private final NameTable table;
  private final List<NameBuilder> builders = new ArrayList<>();
  private final NameBuilder scratch;
  private final long empty;
  private long live;
  private long peak;
  private long freed;
  private long textBytes;
  private long usableBytes;

  /** Characters of the longest name that there ever was. */
  private int longest;

  /**
   * For the heap, which has the arguments.
   *
   * @param door tells handles of the heap from others
   * @param parts what gets this one too
   */
  @SuppressWarnings("exports")
  public NamePool(HeapChain chain, SizeClasses classes, HandleDoor door, Consumer<HeapPart> parts) {
    this.chain = chain;
    this.door = door;
    texts = classes.blocks("names", NameTypes.NAME);
    empties = classes.blocks("empty name", NameTypes.EMPTY);
    buffers = classes.blocks("name builders", NameTypes.BUILDER);
    Blocks segments = classes.blocks("name table", NameTypes.TABLE);
    table = new NameTable(segments, door, chain.firstHandle() - Window.UNUSED_BYTES);
    try {
      scratch = builder();
      empty = add(0, 0, 0, empties);
    } catch (HeapExhaustedException full) {
      List.copyOf(builders).forEach(NameBuilder::close);
      table.free();
      throw full;
    }
    live = 0; // the empty name is the pool's own
    peak = 0;
    parts.accept(new Part());
  }

  /**
   * The name of a text; +1.
   *
   * @throws HeapExhaustedException if the text is new and there is no room
   */
  public long intern(CharSequence text) {
    door.enter();
    return scratch.clear().append(text).intern();
  }

  /**
   * The name of a text in memory; +1.
   *
   * @param hash as String.hashCode
   * @param form as in {@link NameLayout}
   */
  long intern(long text, int hash, int form) {
    int left = table.names();
    for (long name = table.first(hash); name != 0; name = table.next(name)) {
      if (NameLayout.hash(name) == hash
          && NameLayout.form(name) == form
          && NameText.isText(name, text, NameLayout.textBytes(form))) {
        retain(name);
        return name;
      }
      if (left-- == 0) {
        throw NameTable.endless(name);
      }
    }
    return add(text, hash, form, texts);
  }

  private long add(long text, int hash, int form, Blocks blocks) {
    long bytes = NameLayout.TEXT + NameLayout.textBytes(form);
    long name = blocks.allocate(bytes);
    NameLayout.create(name, hash, form);
    long length = bytes - NameLayout.TEXT;
    Cells.copy(Handles.at(text, length), Handles.at(name + NameLayout.TEXT, length), length);
    table.insert(name);
    textBytes += bytes;
    usableBytes += texts.usableBytes(bytes);
    longest = Math.max(longest, NameLayout.length(form));
    if (++live > peak) {
      peak = live;
    }
    return name;
  }

  /** The empty text; lent, never freed. */
  public long empty() {
    return empty;
  }

  /**
   * Adds a reference.
   *
   * @throws IllegalHandleException if the handle is 0 or outside the heap
   * @throws DoubleFreeException if the name has been freed, where that shows
   */
  public void retain(long name) {
    door.check(name);
    int references = NameLayout.references(name);
    if (references <= 0) {
      throw noReference(name, references);
    }
    if (references != IMMORTAL) {
      NameLayout.references(name, references + 1);
    }
  }

  /**
   * Gives a reference back; the last one frees the name.
   *
   * @throws IllegalHandleException if the handle is 0 or outside the heap
   * @throws DoubleFreeException if the name has been freed, where that shows
   */
  public void release(long name) {
    door.check(name);
    int references = NameLayout.references(name);
    if (references <= 1 || references == IMMORTAL) {
      releaseLast(name, references);
    } else {
      NameLayout.references(name, references - 1);
    }
  }

  private void releaseLast(long name, int references) {
    if (references == IMMORTAL) {
      return;
    }
    if (references != 1 || name == empty) {
      throw noReference(name, references);
    }
    table.remove(name);
    NameLayout.references(name, 0);
    long folded = table.absolute(NameLayout.folded(name));
    long bytes = NameLayout.TEXT + NameLayout.textBytes(NameLayout.form(name));
    textBytes -= bytes;
    usableBytes -= texts.usableBytes(bytes);
    texts.free(name, bytes);
    live--;
    freed++;
    if (folded != 0 && folded != name) {
      release(folded);
    }
  }

  /** Refuses what is no name of this heap, and in checked mode other threads. */
  void enter(long name) {
    door.enter();
    door.check(name);
  }

  /** Refuses other threads, in checked mode. */
  void enter() {
    door.enter();
  }

  /** Form of a name, unless it claims to be longer than any is: loops trust its length. */
  int form(long name) {
    int form = NameLayout.form(NameLayout.read(door, name));
    if (NameLayout.length(form) > longest) {
      throw new IllegalHandleException(
          "The handle is no name of this heap: name=" + name + " form=" + form);
    }
    return form;
  }

  /** Refuses all but names of this heap. */
  private void requireName(long name) {
    door.check(name);
    table.require(name);
  }

  private static DoubleFreeException noReference(long name, int references) {
    return new DoubleFreeException(
        "The name has no reference that could be used: name=" + name + " references=" + references);
  }

  /** How many references there are. */
  public int references(long name) {
    return NameLayout.references(NameLayout.read(door, name));
  }

  /** Length in UTF-16 code units. */
  public int length(long name) {
    return NameLayout.length(NameLayout.form(NameLayout.read(door, name)));
  }

  /**
   * A UTF-16 code unit.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; length
   */
  public char charAt(long name, int index) {
    int form = NameLayout.form(NameLayout.read(door, name));
    Objects.checkIndex(index, NameLayout.length(form));
    return NameLayout.charAt(name + NameLayout.TEXT, form & NameLayout.WIDE, index);
  }

  /** Hash code, that of the equal String. */
  public int hash(long name) {
    return NameLayout.hash(NameLayout.read(door, name));
  }

  /** Whether no character is above U+00FF. */
  public boolean isLatin1(long name) {
    return (NameLayout.form(NameLayout.read(door, name)) & NameLayout.WIDE) == 0;
  }

  /**
   * A new String of the text.
   *
   * @throws IllegalHandleException if the handle is no name of this heap
   */
  public String toString(long name) {
    requireName(name);
    return NameText.string(name, form(name));
  }

  /**
   * The name in lower case, character by character ({@link Character#toLowerCase(char)}); itself if
   * it is so already. Found once, then kept with the name; lent, and lives as long as the name.
   */
  public long folded(long name) {
    long folded = NameLayout.folded(NameLayout.read(door, name));
    return folded != 0 ? table.absolute(folded) : fold(name);
  }

  private long fold(long name) {
    requireName(name);
    int length = NameLayout.length(form(name));
    boolean same = true;
    for (int i = 0; i < length && same; i++) {
      char character = charAt(name, i);
      same = Character.toLowerCase(character) == character;
    }
    long folded = same ? name : lowerCase(name, length);
    NameLayout.folded(name, table.relative(folded));
    return folded;
  }

  private long lowerCase(long name, int length) {
    door.enter();
    scratch.clear();
    for (int i = 0; i < length; i++) {
      scratch.append(Character.toLowerCase(charAt(name, i)));
    }
    return scratch.intern();
  }

  /** Order of UTF-16 code units, as {@link String#compareTo}: negative, 0 or positive. */
  public int compare(long a, long b) {
    return a == NameLayout.read(door, b) ? 0 : NameText.compare(a, form(a), b, form(b));
  }

  /**
   * First index, at or after {@code from}, at which the needle is found, as {@link
   * String#indexOf(String, int)}; else −1.
   */
  public int indexOf(long name, long needle, int from) {
    return NameText.indexOf(name, form(name), needle, form(needle), from);
  }

  /**
   * Last index, at or before {@code from}, at which the needle is found, as {@link
   * String#lastIndexOf(String, int)}; else −1.
   */
  public int lastIndexOf(long name, long needle, int from) {
    return NameText.lastIndexOf(name, form(name), needle, form(needle), from);
  }

  /**
   * The text from one index up to but not including another; +1.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length
   */
  public long substring(long name, int from, int to) {
    int length = length(name);
    Objects.checkFromToIndex(from, to, length);
    if (from == 0 && to == length) {
      retain(name);
      return name;
    }
    return scratch.clear().appendName(name, from, to).intern();
  }

  /** The one text followed by the other; +1. */
  public long concat(long a, long b) {
    if (b == empty || a == empty) {
      long same = b == empty ? a : b;
      retain(same);
      return same;
    }
    return scratch.clear().appendName(a).appendName(b).intern();
  }

  /**
   * A new builder, to be kept and used again and again: {@link NameBuilder#clear} starts a new
   * text. Close it if it is not needed until the heap is closed.
   */
  public NameBuilder builder() {
    NameBuilder builder = new NameBuilder(this, buffers);
    builders.add(builder);
    return builder;
  }

  void forget(NameBuilder builder) {
    builders.removeIf(other -> other == builder);
  }

  private final class Part implements HeapPart {
    @Override
    public void checkInvariants() {
      chain.checkOwner();
      new NameWalk(table, chain, textBytes).check();
    }

    @Override
    public void releaseOwn() {
      List.copyOf(builders).forEach(NameBuilder::close);
      table.free();
      empties.free(empty, NameLayout.TEXT);
    }

    @Override
    public void close() {
      door.close();
      builders.forEach(NameBuilder::abandon);
    }
  }

  /** Names in use, but for the empty one, which is the pool's own. */
  public long live() {
    return live;
  }

  /** All figures. */
  public PoolStatistics statistics() {
    long bytes = usableBytes + table.bytes();
    return new PoolStatistics(
        "names",
        0,
        live,
        peak,
        live + freed,
        freed,
        bytes,
        bytes - textBytes,
        usableBytes - textBytes);
  }

  /** What names asked for, by size class. */
  public RequestHistogram requests() {
    return texts.requests();
  }
}
