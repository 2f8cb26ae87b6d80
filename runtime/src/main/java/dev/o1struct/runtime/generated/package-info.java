/**
 * What only generated code calls. Programs have no use for it, and it changes with the processor:
 * compile both from one version.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>typed handle</b>: one of which it is known what struct it stands for.
 *   <li><b>compressed handle</b>: one of 4 bytes.
 *   <li><b>inline text</b>: text of a fixed capacity inside a struct.
 *   <li><b>twin</b>: the record that holds what a struct held at some moment.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.generated;

import org.jspecify.annotations.NullMarked;
