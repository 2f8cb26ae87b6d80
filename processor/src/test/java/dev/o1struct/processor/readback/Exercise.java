package dev.o1struct.processor.readback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.handles.Handles;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Uses one struct beside an array of the bytes that it should have. */
final class Exercise {
  private static final String CHARACTERS = "aZ 0~äß\u00FF€漢\uD83D\uDE00";
  private static final int LATIN_1_CHARACTERS = 8;

  /** The row that is used in a struct of arrays: neither the first nor the last. */
  private static final int ROW = 1;

  /**
   * An element of a field.
   *
   * @param owner the struct that declares the field
   * @param base where that struct starts in the outermost one
   */
  private record Slot(Declared owner, Member member, long base, int index) {
    long bit() {
      return 8 * (base + index * member.stride()) + member.bit;
    }

    Object[] arguments(long root, Object... more) {
      return behind(root + base, more);
    }

    Object[] byRow(Object... more) {
      return behind(ROW, more);
    }

    private Object[] behind(Object first, Object... more) {
      List<Object> arguments = new ArrayList<>();
      arguments.add(first);
      if (member.columns > 0) {
        arguments.add(index / member.columns);
        arguments.add(index % member.columns);
      } else if (member.length > 0) {
        arguments.add(index);
      }
      arguments.addAll(Arrays.asList(more));
      return arguments.toArray();
    }
  }

  private final Declared struct;
  private final Classes classes;
  private final Random random;
  private final byte[] model;
  private final long root;
  private final List<Slot> slots = new ArrayList<>();

  Exercise(Declared struct, Classes classes, long handle, Random random) {
    this.struct = struct;
    this.classes = classes;
    this.random = random;
    this.model = new byte[(int) struct.size];
    this.root = handle;
    assertEquals(struct.size, classes.constant(struct.name, "SIZE"));
    assertEquals(struct.alignment, classes.constant(struct.name, "ALIGNMENT"));
    assertEquals(struct.size, classes.layoutBytes(struct.name));
    collect(struct, 0);
    storeTag();
  }

  /** The tag of a case lies before all fields. */
  private void storeTag() {
    Declared union = struct.header;
    for (int i = 0; union != null && i < union.tagBytes; i++) {
      int place = "BIG_ENDIAN".equals(union.order) ? union.tagBytes - 1 - i : i;
      model[place] = (byte) (struct.code >>> (8 * i));
    }
  }

  /** All elements of all fields, those of embedded structs among them. */
  private void collect(Declared owner, long base) {
    if (owner.header != null) {
      collect(owner.header, base);
    }
    for (Member member : owner.members) {
      for (int i = 0; i < Math.max(member.length, 1); i++) {
        Slot slot = new Slot(owner, member, base, i);
        if (member.embedded == null) {
          slots.add(slot);
        } else {
          long inner = slot.bit() / 8;
          Object[] arguments = slot.arguments(root);
          assertEquals(root + inner, classes.call(owner.name, member.name, arguments));
          collect(member.embedded, inner);
        }
      }
    }
  }

  private byte[] memory() {
    byte[] bytes = new byte[model.length];
    MemorySegment.copy(
        Handles.MEMORY, ValueLayout.JAVA_BYTE, Handles.at(root), bytes, 0, bytes.length);
    return bytes;
  }

  /** Writes fields one by one: each changes its own bytes and no others. */
  void writeAndRead(int writes) {
    assertArrayEquals(model, memory(), "a new struct is zero but for its tag");
    for (int i = 0; i < writes && !slots.isEmpty(); i++) {
      Slot slot = slots.get(random.nextInt(slots.size()));
      write(slot);
      assertArrayEquals(model, memory(), () -> slot.owner().name + "." + slot.member().name + slot);
      read(slots.get(random.nextInt(slots.size())));
      read(slot);
    }
    slots.forEach(this::read);
  }

  /** Whatever the bytes are, a value is read from them, or an enum says that they are none. */
  void readGarbage() {
    random.nextBytes(model);
    MemorySegment.copy(
        model, 0, Handles.MEMORY, ValueLayout.JAVA_BYTE, Handles.at(root), model.length);
    slots.stream().filter(slot -> slot.member().capacity == 0).forEach(this::read);
  }

  /**
   * The same in the middle one of three rows of a struct of arrays, into which the struct is copied
   * and then back.
   *
   * @param columns the rows
   * @param accessors what has the accessors: those rows, or their view as a case
   */
  void writeAndReadByRow(Object columns, Object accessors, int writes) {
    List<Slot> direct = slots.stream().filter(this::isDirect).toList();
    Object untouched = Objects.requireNonNull(classes.on(columns, "toString", ROW - 1));
    classes.on(columns, "copyFrom", ROW, root);
    for (int i = 0; i < writes && !direct.isEmpty(); i++) {
      Slot slot = direct.get(random.nextInt(direct.size()));
      classes.on(accessors, slot.member().name, slot.byRow(draw(slot)));
      direct.forEach(
          other -> check(other, () -> classes.on(accessors, other.member().name, other.byRow())));
    }
    classes.on(columns, "copyTo", ROW, root);
    assertArrayEquals(model, memory(), "copied back");
    assertEquals(untouched, classes.on(columns, "toString", ROW - 1));
    assertEquals(untouched, classes.on(columns, "toString", ROW + 1));
  }

  /** Whether it has an accessor of its own by row. */
  private boolean isDirect(Slot slot) {
    for (Declared owner = struct; owner != null; owner = owner.header) {
      if (slot.owner() == owner && slot.base() == 0) {
        return true;
      }
    }
    return false;
  }

  private void write(Slot slot) {
    Object value = draw(slot);
    String name = slot.member().name;
    if (isStatic(slot)) {
      classes.call(slot.owner().name, name, slot.arguments(root, value));
    } else {
      classes.onFlyweight(slot.owner().name, root + slot.base(), name, tail(slot, value));
    }
  }

  /** A value for an element, which the model has from then on. */
  private Object draw(Slot slot) {
    Member member = slot.member();
    Object value;
    if (member.capacity > 0) {
      value = text(member);
      byte[] bytes = value.toString().getBytes(charset(member));
      Arrays.fill(model, at(slot), at(slot) + member.capacity, (byte) 0);
      System.arraycopy(bytes, 0, model, at(slot), bytes.length);
    } else {
      long raw = member.kind.valid(random.nextLong(), member.usedBits());
      value = member.kind.value(raw, member.usedBits(), constants(member.kind));
      store(slot, raw);
    }
    return value;
  }

  /** Whether the static accessor is used this time; a tagged union's flyweight is no struct. */
  private boolean isStatic(Slot slot) {
    return slot.owner().tagBytes > 0 || random.nextBoolean();
  }

  private static Object[] tail(Slot slot, Object... more) {
    Object[] all = slot.arguments(0, more);
    return Arrays.copyOfRange(all, 1, all.length);
  }

  private void read(Slot slot) {
    check(slot, () -> get(slot));
  }

  private void check(Slot slot, Supplier<@Nullable Object> getter) {
    Member member = slot.member();
    String where = slot.owner().name + "." + member.name + " " + slot.index();
    if (member.capacity > 0) {
      assertEquals(textIn(slot), getter.get(), where);
      return;
    }
    long raw = load(slot);
    if (!member.kind.isValue(raw, member.usedBits())) {
      assertThrows(IllegalStateException.class, () -> getter.get(), where);
      return;
    }
    Object expected = member.kind.value(raw, member.usedBits(), constants(member.kind));
    Object actual = Objects.requireNonNull(getter.get(), where);
    assertEquals(bitsOf(expected), bitsOf(actual), where);
  }

  /** Numbers that are none are compared as bits. */
  private static Object bitsOf(Object value) {
    return switch (value) {
      case Float number -> Float.floatToRawIntBits(number);
      case Double number -> Double.doubleToRawLongBits(number);
      default -> value;
    };
  }

  private Object[] constants(Kind kind) {
    return kind.isEnum() ? classes.constants(kind.javaType()) : new Object[0];
  }

  private Object get(Slot slot) {
    Object value =
        isStatic(slot)
            ? classes.call(slot.owner().name, slot.member().name, slot.arguments(root))
            : classes.onFlyweight(
                slot.owner().name, root + slot.base(), slot.member().name, tail(slot));
    return Objects.requireNonNull(value);
  }

  private static int at(Slot slot) {
    return (int) (slot.bit() / 8);
  }

  /** The number of the bit of memory in which bit {@code i} of a value lies. */
  private static long place(Slot slot, int i) {
    int bits = slot.member().usedBits();
    boolean turned = slot.owner().isBigEndian(slot.member());
    return slot.bit() + (turned ? bits - 8 - i / 8 * 8 + i % 8 : i);
  }

  private void store(Slot slot, long raw) {
    for (int i = 0; i < slot.member().usedBits(); i++) {
      long bit = place(slot, i);
      int mask = 1 << bit % 8;
      byte old = model[(int) (bit / 8)];
      model[(int) (bit / 8)] = (byte) ((raw >>> i & 1) == 0 ? old & ~mask : old | mask);
    }
  }

  private long load(Slot slot) {
    long raw = 0;
    for (int i = 0; i < slot.member().usedBits(); i++) {
      long bit = place(slot, i);
      raw |= (long) (model[(int) (bit / 8)] >>> bit % 8 & 1) << i;
    }
    return raw;
  }

  private static Charset charset(Member member) {
    return member.latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** A text that fits. */
  private String text(Member member) {
    StringBuilder text = new StringBuilder();
    while (true) {
      int count =
          member.latin1 ? LATIN_1_CHARACTERS : CHARACTERS.codePointCount(0, CHARACTERS.length());
      int chosen = CHARACTERS.offsetByCodePoints(0, random.nextInt(count));
      text.appendCodePoint(CHARACTERS.codePointAt(chosen));
      if (text.toString().getBytes(charset(member)).length > member.capacity) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
      }
      if (random.nextInt(6) == 0) {
        return text.toString();
      }
    }
  }

  private String textIn(Slot slot) {
    int start = at(slot);
    int end = start;
    while (end < start + slot.member().capacity && model[end] != 0) {
      end++;
    }
    return new String(model, start, end - start, charset(slot.member()));
  }

  /** Copies, compares, hashes and clears; {@code other} is another struct of the same type. */
  void asAWhole(long other) {
    classes.call(struct.name, "copy", root, other);
    assertEquals(true, classes.call(struct.name, "equals", root, other));
    Object hash = Objects.requireNonNull(classes.call(struct.name, "hash", root));
    assertEquals(hash, classes.call(struct.name, "hash", other));
    byte[] used = used();
    for (int i = 0; i < 20 && !struct.hasUnion(); i++) {
      int bit = random.nextInt(8 * model.length);
      boolean counts = (used[bit / 8] >>> bit % 8 & 1) != 0;
      flip(other, bit);
      assertEquals(!counts, classes.call(struct.name, "equals", root, other), "bit " + bit);
      assertEquals(!counts, hash.equals(classes.call(struct.name, "hash", other)), "bit " + bit);
      flip(other, bit);
    }
    classes.call(struct.name, "clear", root);
    Arrays.fill(model, (byte) 0);
    storeTag();
    assertArrayEquals(model, memory(), "a cleared struct is zero");
  }

  private static void flip(long handle, int bit) {
    long at = Handles.at(handle) + bit / 8;
    byte old = Handles.MEMORY.get(ValueLayout.JAVA_BYTE, at);
    Handles.MEMORY.set(ValueLayout.JAVA_BYTE, at, (byte) (old ^ 1 << bit % 8));
  }

  /** The bits that belong to fields. */
  private byte[] used() {
    byte[] used = new byte[model.length];
    if (struct.header != null) {
      Arrays.fill(used, 0, struct.header.tagBytes, (byte) -1);
    }
    for (Slot slot : slots) {
      int bits = slot.member().capacity > 0 ? 8 * slot.member().capacity : slot.member().usedBits();
      for (long bit = slot.bit(); bit < slot.bit() + bits; bit++) {
        used[(int) (bit / 8)] |= (byte) (1 << bit % 8);
      }
    }
    return used;
  }
}
