/**
 * Turns decoded bodies into Java source.
 *
 * <p>The way through: {@link dev.o1struct.recompiler.emit.BodyLowering} makes steps (statements) of
 * instructions and fuses some; {@link dev.o1struct.recompiler.emit.BlockSplitter} cuts blocks that
 * are too long for a method; {@link dev.o1struct.recompiler.emit.MethodPlanner} numbers blocks and
 * decides which methods there are; {@link dev.o1struct.recompiler.emit.BodiesSource} shares the
 * methods out among classes and prints them.
 *
 * <p>Words: a <em>step</em> is one statement, or one with or try with the regions under it; a
 * <em>place</em> is where a block starts; a <em>completion</em> is what a method returns: how the
 * region ended, or the number of the block where its caller goes on; <em>weight</em> is a generous
 * estimate of class-file bytes, since HotSpot does not compile a method beyond 8,000 of them and
 * the class file ends at 65,535.
 */
@NullMarked
package dev.o1struct.recompiler.emit;

import org.jspecify.annotations.NullMarked;
