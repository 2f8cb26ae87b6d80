package dev.o1struct.runtime.structs;

import dev.o1struct.runtime.errors.IllegalSizeException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A loop over structs that lie one behind the other: through one flyweight, so that it makes no
 * objects.
 *
 * <pre>{@code
 * StructCursor<PointFlyweight> corners = StructCursor.of(new PointFlyweight());   // once
 *
 * for (PointFlyweight corner : PolygonStruct.corner(polygon, corners)) {
 *   corner.x(corner.x() + 1);
 * }
 * }</pre>
 *
 * <p>The flyweight that a loop sees is always the same object: what is to be kept is its handle, or
 * the values that it read. A loop inside another needs a cursor of its own.
 *
 * @param <F> the flyweight
 */
public final class StructCursor<F extends Flyweight> implements Iterable<F> {
  private final F flyweight;
  private final Iterator<F> steps = new Steps();
  private long next;
  private long stride;
  private int left;

  private StructCursor(F flyweight) {
    this.flyweight = flyweight;
  }

  /** A cursor over nothing, which moves that flyweight. */
  public static <F extends Flyweight> StructCursor<F> of(F flyweight) {
    return new StructCursor<>(Objects.requireNonNull(flyweight));
  }

  /**
   * Goes over other structs.
   *
   * @param first the handle of the first
   * @param count how many they are
   * @param bytes from one to the next
   * @return this
   * @throws IllegalSizeException if there are fewer than none
   */
  public StructCursor<F> over(long first, int count, long bytes) {
    if (count < 0) {
      throw new IllegalSizeException(
          "A cursor does not go over fewer structs than none: count=" + count);
    }
    next = first;
    stride = bytes;
    left = count;
    return this;
  }

  /** How many structs the loop has not seen yet. */
  public int left() {
    return left;
  }

  /** Always the same one, which goes on where it is. */
  @Override
  public Iterator<F> iterator() {
    return steps;
  }

  private final class Steps implements Iterator<F> {
    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public F next() {
      if (left <= 0) {
        throw new NoSuchElementException("the cursor has seen all its structs: left=" + left);
      }
      left--;
      flyweight.wrap(next);
      next += stride;
      return flyweight;
    }
  }
}
