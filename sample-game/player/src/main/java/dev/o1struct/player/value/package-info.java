/**
 * Values in flight and their texts.
 *
 * <p>Glossary: a <em>value</em> (or value word) is a {@code long}: a number's own bits, or a tag in
 * the upper 16 bits and a payload in the lower 48. A <em>name</em> is the handle of a text in the
 * {@code NamePool}. A value in flight holds no reference count; who stores it retains it.
 */
@NullMarked
package dev.o1struct.player.value;

import org.jspecify.annotations.NullMarked;
