/**
 * What is called how in generated code: one list of the classes, members, constants and variables
 * that are generated for a struct. Emitters declare from it, and rules refuse from it the names of
 * fields and types that cannot be. A name that users call is theirs to avoid: a field that has it
 * is refused. Every other name gives way, with a line appended.
 */
@NullMarked
package dev.o1struct.processor.names;

import org.jspecify.annotations.NullMarked;
