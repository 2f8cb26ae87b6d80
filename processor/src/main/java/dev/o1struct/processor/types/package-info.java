/**
 * What a getter's Java type and its annotations together mean in memory, found out once for each
 * field: a {@code FieldType}, or the problem for which there is none. A combination of annotations
 * is judged here and nowhere else.
 */
@NullMarked
package dev.o1struct.processor.types;

import org.jspecify.annotations.NullMarked;
