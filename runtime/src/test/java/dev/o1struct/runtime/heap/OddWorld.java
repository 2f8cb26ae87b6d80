package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.structs.Flyweight;
import dev.o1struct.runtime.structs.StructCursor;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.tools.AllocationProfile;
import dev.o1struct.runtime.tools.HeapBound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Two heaps with something of each kind, and odd values of every type that a method takes. */
final class OddWorld implements AutoCloseable {
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(1 << 20).withCeilingBytes(4 << 20);
  private static final long[] LONGS = {
    0,
    1,
    -1,
    7,
    8,
    16,
    24,
    4096,
    1 << 20,
    (1 << 20) + 8,
    1L << 30,
    1L << 34,
    1L << 40,
    1L << 47,
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    64,
    65_504
  };
  private static final int[] INTS = {0, 1, -1, 5, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private static final String[] TEXTS = {
    "", "x", "P", "blocks", "a\0b\n,%=#", "\ud83d", "→", "chain", "4k", "--live", "{}", "\u2028"
  };
  private static final byte[] CONTENTS = "nobody meant this heap".getBytes(StandardCharsets.UTF_8);

  private static final String TRACE = "trace.csv";

  private final SplittableRandom random;
  private final Path folder;
  private final Heap heap = Heap.open(SMALL);
  private final Heap other = Heap.open(SMALL);
  private final List<Object> things = new ArrayList<>();
  private final List<Long> handles = new ArrayList<>();

  OddWorld(SplittableRandom random, Path folder) {
    this.random = random;
    this.folder = folder;
    fill(heap);
    fill(other);
    if (random.nextInt(8) == 0) {
      other.close();
    }
    if (random.nextInt(8) == 0) {
      heap.close();
    }
  }

  /** A trace that agrees, for those who read one: another may have been saved in its place. */
  private void writeTrace() throws IOException {
    Files.writeString(folder.resolve(TRACE), "# capacity=65536\nA,32,32\nF,,32\n");
  }

  /** A heap that none of the handles below leads to. */
  static Heap untouched() {
    // The first two windows are those of a world.
    List<Heap> reached = new ArrayList<>(List.of(Heap.open(SMALL), Heap.open(SMALL)));
    Heap made = Heap.open(SMALL);
    while (isReached(made)) {
      reached.add(made);
      made = Heap.open(SMALL);
    }
    reached.forEach(Heap::close);
    StructPool<?> pool = made.pool(StructType.opaque("P", 24));
    for (int i = 0; i < 100; i++) {
      pool.allocateZeroed();
      made.names().intern(new String(CONTENTS, StandardCharsets.UTF_8) + i);
    }
    made.blocks("blocks").allocateZeroed(100_000);
    made.frames().pushZeroed(64);
    return made;
  }

  /** Whether one of the numbers above leads there. */
  private static boolean isReached(Heap opened) {
    long first = opened.assembly().chain().firstHandle();
    long end = first + SMALL.ceilingBytes();
    return Arrays.stream(LONGS).anyMatch(at -> at > first - (2 << 20) && at < end);
  }

  static void checkContents(Heap untouched) {
    for (int i = 0; i < 100; i++) {
      untouched.names().intern(new String(CONTENTS, StandardCharsets.UTF_8) + i);
    }
    if (untouched.names().live() != 100) {
      throw new AssertionError("names were written over: live=" + untouched.names().live());
    }
  }

  private void fill(Heap opened) {
    StructPool<Void> pool = opened.pool(StructType.opaque("P", 24));
    long live = pool.allocateZeroed();
    long freed = pool.allocate();
    pool.free(freed);
    BlockPool blocks = opened.blocks("blocks");
    NamePool names = opened.names();
    NameBuilder builder = names.builder().append("text");
    long released = names.intern("released");
    names.release(released);
    FrameStack frames = opened.frames();
    things.addAll(
        List.of(opened, pool, pool.type(), blocks, names, builder, frames, opened.options()));
    things.addAll(List.of(opened.reserveGradually(2 << 20), opened.statistics(), opened.leaks()));
    things.addAll(List.of(opened.diagnostics(), AllocationProfile.of(opened)));
    handles.addAll(List.of(live, freed, live + 8, live + 3, blocks.allocate(100)));
    handles.addAll(List.of(blocks.allocate(100_000), names.intern("name"), names.intern("→")));
    handles.addAll(List.of(released, frames.mark(), frames.push(64), names.empty()));
  }

  /** A value of each parameter's type. */
  Object[] arguments(Executable door) throws IOException {
    if (OddClasses.takesFile(door)) {
      writeTrace();
    }
    Type[] types = door.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = value(types[i], 0);
    }
    return arguments;
  }

  /** Something that it can be called on: null for what is static, or if nothing is found. */
  @Nullable Object self(Executable door) {
    return OddClasses.needsSelf(door) ? self(door.getDeclaringClass()) : null;
  }

  /** Calls it, now and then in another thread; returns what it threw, or null. */
  @Nullable Throwable call(Executable door, @Nullable Object self, Object[] arguments)
      throws InterruptedException {
    if (random.nextInt(16) != 0) {
      return callHere(door, self, arguments);
    }
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> thrown.set(callHere(door, self, arguments)));
    thread.start();
    thread.join();
    return thrown.get();
  }

  private @Nullable Throwable callHere(Executable door, @Nullable Object self, Object[] arguments) {
    try {
      if (door instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
        return null;
      }
      Object result = ((Method) door).invoke(self, arguments);
      if (result instanceof Heap opened && opened != heap && opened != other) {
        opened.close();
      }
      return null;
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    } catch (ReflectiveOperationException unlikely) {
      return unlikely;
    }
  }

  private @Nullable Object self(Class<?> type) {
    for (int i = 0; i < 100; i++) {
      Object self = value(type, 1);
      if (self != null) {
        return self;
      }
    }
    return null;
  }

  private @Nullable Object value(Type type, int depth) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], depth);
    }
    Class<?> raw = raw(type);
    if (raw.isPrimitive()) {
      return primitive(raw);
    }
    return random.nextInt(6) == 0 ? null : object(raw, depth);
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType of) {
      return (Class<?>) of.getRawType();
    }
    return type instanceof Class<?> of ? of : Flyweight.class;
  }

  private Object primitive(Class<?> type) {
    if (type == long.class) {
      return random.nextInt(3) == 0
          ? LONGS[random.nextInt(LONGS.length)]
          : (long) handles.get(random.nextInt(handles.size()));
    }
    if (type == int.class) {
      return INTS[random.nextInt(INTS.length)];
    }
    if (type == double.class) {
      return new double[] {0, -0.0, 1, Double.NaN, Double.NEGATIVE_INFINITY}[random.nextInt(5)];
    }
    return type == char.class
        ? (Object) "a→\0\ud83d".charAt(random.nextInt(4))
        : random.nextBoolean();
  }

  private @Nullable List<Object> list(Type of, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(of, depth + 1));
    }
    return random.nextInt(6) == 0 ? null : list;
  }

  private @Nullable Object object(Class<?> type, int depth) {
    if (type == String.class || type == CharSequence.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    }
    if (type == String[].class) {
      return new String[] {TEXTS[random.nextInt(TEXTS.length)], "--largest", "4k"};
    }
    if (type == Path.class) {
      return folder.resolve(List.of("file", "none/file", "", TRACE).get(random.nextInt(4)));
    }
    if (type == PrintStream.class) {
      return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
    if (type == StructType.class && random.nextBoolean()) {
      return StructType.opaque("P", 1 + Math.floorMod((long) primitive(long.class), 1L << 20));
    }
    if (type == Growth.class) {
      return random.nextBoolean() ? Growth.DOUBLE : Growth.NONE;
    }
    if (type == Flyweight.class || type == Object.class) {
      return new Pointer();
    }
    if (type == StructCursor.class || type == Iterable.class) {
      return StructCursor.of(new Pointer());
    }
    List<Object> those = things.stream().filter(type::isInstance).toList();
    return those.isEmpty() ? record(type, depth) : those.get(random.nextInt(those.size()));
  }

  /** A record or an exception of odd figures; none if it refuses those. */
  private @Nullable Object record(Class<?> type, int depth) {
    if (!(type.isRecord() || Throwable.class.isAssignableFrom(type))
        || type.getConstructors().length == 0
        || depth > 3) {
      return null;
    }
    Constructor<?> constructor = type.getConstructors()[0];
    Type[] types = constructor.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = value(types[i], depth + 1);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException refused) {
      return type == HeapBound.class ? new HeapBound(128, 64, 64) : null;
    }
  }

  static String shown(Object[] arguments) {
    return Arrays.stream(arguments)
        .map(argument -> {
          String text = String.valueOf(argument).replaceAll("\\s+", " ");
          return text.length() > 60 ? text.substring(0, 60) + "..." : text;
        })
        .toList()
        .toString();
  }

  /** What was done to them may keep them from being closed in order. */
  @Override
  public void close() {
    close(heap);
    close(other);
  }

  private static void close(Heap opened) {
    try {
      opened.close();
    } catch (RuntimeException corrupted) {
      // Handles led into its memory.
    }
  }

  /** A flyweight over whatever it is told. */
  static final class Pointer implements Flyweight {
    private long handle;

    @Override
    public long handle() {
      return handle;
    }

    @Override
    public Pointer wrap(long at) {
      handle = at;
      return this;
    }
  }
}
