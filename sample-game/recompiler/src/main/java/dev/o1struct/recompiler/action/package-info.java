/**
 * Decodes AVM1 byte code into basic blocks.
 *
 * <p>Words: a <em>body</em> is the code of an action block or of a function; a <em>region</em> is a
 * body, or the part of one that a {@code with} or {@code try} encloses and that therefore becomes a
 * method of its own; a <em>destination</em> is where a jump goes: a region and an offset in it, the
 * region's end meaning that it is left; offsets count from the start of the action block.
 *
 * <p>Only what can be reached is decoded, each offset once per region. So a jump into the middle of
 * an instruction, or of a nested region, decodes anew from there, and what such overlapping
 * readings have in common is shared as soon as they meet. A budget bounds the work for code made to
 * be hard to decode.
 */
@NullMarked
package dev.o1struct.recompiler.action;

import org.jspecify.annotations.NullMarked;
