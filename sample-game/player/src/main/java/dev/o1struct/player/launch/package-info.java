/**
 * The command line and what it wires together.
 *
 * <ul>
 *   <li><b>PlayCommand</b> reads options and a SWF;
 *   <li><b>MovieCompiler</b> turns the recompiler's sources into loaded classes, in memory;
 *   <li><b>Player</b> is the composition root of one movie: heap, machine, built-ins, display;
 *   <li><b>Playback</b> drives a movie, headless or in a window, until it ends;
 *   <li><b>StatisticsReport</b> prints what {@code --stats} asks for.
 * </ul>
 */
@NullMarked
package dev.o1struct.player.launch;

import org.jspecify.annotations.NullMarked;
