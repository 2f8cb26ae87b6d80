/** Tests of layouts, on plain records and beside a C compiler. */
@NullMarked
package dev.o1struct.processor.layout;

import org.jspecify.annotations.NullMarked;
