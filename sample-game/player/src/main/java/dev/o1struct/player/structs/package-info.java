/**
 * The structs that ActionScript lives in, declared as C would declare them.
 *
 * <p>Glossary: a <em>handle</em> is an offset into {@code AddressSpace.MEMORY}, 0 is null. A
 * <em>cell</em> is an {@link dev.o1struct.player.structs.ActionVar} at rest: a property's value, an
 * array element, a register. A <em>name</em> is the handle of an interned text in the {@code
 * NamePool}.
 */
@NullMarked
package dev.o1struct.player.structs;

import org.jspecify.annotations.NullMarked;
