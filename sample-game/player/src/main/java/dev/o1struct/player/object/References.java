package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;
import java.util.Arrays;

/**
 * Reference counts with deferred decrements, after Deutsch and Bobrow, "An efficient, incremental,
 * automatic garbage collector", CACM 19(9), 1976.
 *
 * <p>References from cells and structs count, values in flight do not. A release of a last
 * reference is therefore put off: it goes to the deferred list, which owns that reference until
 * {@link #reconcile}. Carrying out one entry can append others, so the list is also the worklist
 * that frees long chains without recursion.
 */
public final class References {
  private static final int FIRST_CAPACITY = 1 << 14;

  /** Every 256 characters of a waiting text count as one release more. */
  private static final int WEIGHT_SHIFT = 8;

  private final NamePool names;
  private final Candidates candidates = new Candidates();
  private Reclaimer reclaimer;
  private long[] deferred = new long[FIRST_CAPACITY];
  private int count;
  private int watermark;

  /** What the texts on the list weigh beyond their number: a few long ones hold much memory. */
  private int weight;

  /** Counts references to names of this pool and to objects; {@link #connect} must follow. */
  @SuppressWarnings("NullAway.Init") // the store connects its reclaimer before it makes an object
  public References(NamePool names) {
    this.names = names;
  }

  void connect(Reclaimer reclaimer) {
    this.reclaimer = reclaimer;
  }

  // ---- counting

  /** One reference more to what the value refers to, if anything. */
  public void retain(long value) {
    if (Value.isString(value)) {
      names.retain(Value.handle(value));
    } else if (Value.isObject(value)) {
      retainObject(Value.handle(value));
    }
  }

  /** One reference less; the last one is deferred. */
  public void release(long value) {
    if (Value.isObject(value)) {
      releaseObject(Value.handle(value));
    } else if (Value.isString(value)) {
      releaseName(Value.handle(value));
    }
  }

  /** One reference more to an object. */
  public void retainObject(long object) {
    ASObjectStruct.refcount(object, ASObjectStruct.refcount(object) + 1);
  }

  /** One reference less to an object; the last one is deferred. */
  public void releaseObject(long object) {
    int references = ASObjectStruct.refcount(object);
    if (references > 1) {
      ASObjectStruct.refcount(object, references - 1);
      if (ASObjectStruct.candidate(object) == 0) candidates.add(object);
    } else {
      defer(Value.object(object));
    }
  }

  /** One reference less to a name; the last one is deferred. */
  public void releaseName(long name) {
    if (names.references(name) > 1) {
      names.release(name);
    } else {
      defer(Value.string(name));
    }
  }

  /** Puts a reference that the caller owns on the deferred list: the value is autoreleased. */
  public void defer(long value) {
    if (count == deferred.length) deferred = Arrays.copyOf(deferred, count * 2);
    deferred[count++] = value;
    if (Value.isString(value)) weight += names.length(Value.handle(value)) >>> WEIGHT_SHIFT;
  }

  /** Lets a value that is at rest somewhere outlast the next reconcile under the watermark. */
  public void keep(long value) {
    if (!Value.isReference(value)) return;
    retain(value);
    defer(value);
  }

  /** Takes over the caller's reference to a name, which stays valid until the next reconcile. */
  public long autoreleasedName(long name) {
    defer(Value.string(name));
    return name;
  }

  // ---- carrying out

  /** How many releases are waiting that a reconcile may carry out now; long texts count more. */
  public int pending() {
    return count - watermark + weight;
  }

  /**
   * Keeps reconciles from touching the releases that wait now; returns what {@link #lowerWatermark}
   * needs to undo that.
   */
  public int raiseWatermark() {
    int before = watermark;
    watermark = count;
    return before;
  }

  /** Undoes {@link #raiseWatermark}. */
  public void lowerWatermark(int before) {
    watermark = before;
  }

  /**
   * Carries out the deferred releases above the watermark. The values of the stack survive: they
   * are retained first, and afterwards the list owns those references.
   */
  public void reconcile(long[] stack, int depth) {
    for (int i = 0; i < depth; i++) retain(stack[i]);
    drain();
    for (int i = 0; i < depth; i++) {
      if (Value.isReference(stack[i])) defer(stack[i]);
    }
  }

  private void drain() {
    while (count > watermark) {
      long value = deferred[--count];
      if (Value.isString(value)) {
        names.release(Value.handle(value));
      } else {
        dropObject(Value.handle(value));
      }
    }
    weight = 0;
  }

  private void dropObject(long object) {
    int references = ASObjectStruct.refcount(object) - 1;
    ASObjectStruct.refcount(object, references);
    if (references == 0) {
      candidates.remove(object);
      reclaimer.free(object);
    } else if (ASObjectStruct.candidate(object) == 0) {
      candidates.add(object);
    }
  }

  /** The objects that may be garbage in cycles. */
  Candidates candidates() {
    return candidates;
  }
}
