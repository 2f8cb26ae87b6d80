/** The ids of all rules, and what it is to break one: the words in which every step reports. */
@NullMarked
package dev.o1struct.processor.problems;

import org.jspecify.annotations.NullMarked;
