/**
 * Offsets and sizes, as a C compiler for 64-bit machines lays them out. Plain records in, plain
 * records out; everything that emitters have to know about memory is decided here.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><em>size</em>: bytes from the first byte of a struct to that after its tail padding.
 *   <li><em>alignment</em>: its offsets are multiples of it; a power of two: at most 8 for what a
 *       field's type asks for, up to 4,096 where {@code @Align} does.
 *   <li><em>padding</em>: bytes that belong to no field.
 *   <li><em>stride</em>: bytes from one element of an array to the next.
 *   <li><em>node</em>: a part of a layout: a field, padding, a union, an arm.
 *   <li><em>run</em>: neighbouring bytes without padding among them.
 *   <li><em>identity</em>: what a struct is known by to classes compiled apart from it.
 * </ul>
 */
@NullMarked
package dev.o1struct.processor.layout;

import org.jspecify.annotations.NullMarked;
