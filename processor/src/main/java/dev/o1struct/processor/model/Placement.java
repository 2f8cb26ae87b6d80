package dev.o1struct.processor.model;

import dev.o1struct.processor.model.Marks.NumberMark;
import org.jspecify.annotations.Nullable;

/**
 * The annotations on a getter that say where its field lies and how its bytes are accessed.
 *
 * @param alignment {@code @Align}
 * @param cacheLine {@code @CacheLine}
 * @param offset {@code @Offset}
 * @param order {@code @ByteOrder}
 * @param atomic {@code @Atomic}
 */
public record Placement(
    @Nullable NumberMark alignment,
    @Nullable Place cacheLine,
    @Nullable NumberMark offset,
    @Nullable OrderMark order,
    @Nullable AtomicMark atomic) {
  /** No annotation at all. */
  public static final Placement NONE = new Placement(null, null, null, null, null);

  /** What threads transfer at once: the alignment of a field with {@code @CacheLine}. */
  public static final int LINE_BYTES = 64;

  /**
   * {@code @ByteOrder}.
   *
   * @param value the order
   * @param place the annotation
   */
  public record OrderMark(Endianness value, Place place) {}

  /** The alignment that the field asks for, 1 if it asks for none. */
  public long requestedAlignment() {
    if (cacheLine != null) {
      return LINE_BYTES;
    }
    return alignment == null ? 1 : alignment.value();
  }

  /** The first of the annotations found, null if there is none. */
  public @Nullable Place first() {
    if (alignment != null) {
      return alignment.place();
    }
    if (cacheLine != null) {
      return cacheLine;
    }
    if (offset != null) {
      return offset.place();
    }
    if (order != null) {
      return order.place();
    }
    return atomic == null ? null : atomic.place();
  }
}
