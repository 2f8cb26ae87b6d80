package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a field one that several threads use at once: C's {@code _Atomic}.
 *
 * <pre>{@code
 * @Struct
 * interface Queue {
 *   @Atomic long produced();                            // _Atomic int64_t produced;
 *   void produced(long value);
 *   long producedAcquire();                             // these may be declared,
 *   void producedRelease(long value);                   // each by itself,
 *   boolean compareAndSetProduced(long expected, long value);
 *   long getAndAddProduced(long delta);
 *   long getAndSetProduced(long value);                 // and are no fields
 * }
 * }</pre>
 *
 * <p>Getter and setter are volatile then. Beside them {@code QueueStruct} and {@code
 * QueueFlyweight} have what is shown above, with the handle as first parameter in the former; an
 * array's index follows it. The interface has what it declares. The bytes are those of the field
 * without the annotation.
 *
 * <table>
 * <caption>Operations of a field {@code x}</caption>
 * <tr><th>Method</th><th>As in {@code VarHandle}</th><th>For</th></tr>
 * <tr><td>{@code x()}, {@code x(value)}</td><td>{@code getVolatile}, {@code setVolatile}</td>
 *     <td>all</td></tr>
 * <tr><td>{@code xAcquire()}, {@code xRelease(value)}</td><td>{@code getAcquire}, {@code
 *     setRelease}</td><td>all</td></tr>
 * <tr><td>{@code compareAndSetX(expected, value)}</td><td>{@code compareAndSet}</td>
 *     <td>4 and 8 bytes</td></tr>
 * <tr><td>{@code getAndSetX(value)}</td><td>{@code getAndSet}</td><td>4 and 8 bytes</td></tr>
 * <tr><td>{@code getAndAddX(delta)}</td><td>{@code getAndAdd}</td>
 *     <td>integers of 4 and 8 bytes</td></tr>
 * </table>
 *
 * <p>What writes is there if the field has a setter. Floating-point fields are compared by their
 * bits. An enum of one or two bytes, a {@code boolean}, and the like cannot be compared and set,
 * because the JDK does so with 4 and 8 bytes only: write {@code @EnumWidth(4)}, or an {@code int}.
 * {@code copy}, {@code clear}, {@code equals}, {@code hash} and {@code toString} of a struct are
 * not atomic.
 *
 * <p>Errors: on an embedded struct, a text or a bit field; on a field that is packed so that it is
 * not aligned to its size, also if it is so because a struct around it is packed; an operation that
 * is declared with other types than the field's, or that the field does not have.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Atomic {}
