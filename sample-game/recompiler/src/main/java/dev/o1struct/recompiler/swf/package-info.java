/**
 * Reads a SWF file into immutable records: {@link dev.o1struct.recompiler.swf.SwfReader} gives a
 * {@link dev.o1struct.recompiler.swf.SwfMovie}.
 *
 * <p>Words: a <em>tag</em> is one length-prefixed record of the file; a <em>character</em> is what
 * a definition tag puts into the movie's dictionary under an id (a shape, a sprite, a button, a
 * text); a <em>timeline</em> is a run of control tags cut into frames by {@code ShowFrame}, the
 * root's or a sprite's; an <em>action block</em> is a run of AVM1 byte code, numbered in the order
 * of the file; <em>twips</em> are twentieths of a pixel. Colours are {@code 0xAARRGGBB}. The
 * layouts are those of the SWF file format specification, version 19.
 */
@NullMarked
package dev.o1struct.recompiler.swf;

import org.jspecify.annotations.NullMarked;
