/**
 * Puts the display list on the screen or into an image with Java2D, antialiased, and brings
 * keyboard and mouse back to the player.
 *
 * <ul>
 *   <li><b>viewpoint</b>: transform and color transform of the clip being drawn, down from the
 *       root.
 *   <li><b>outline</b>: a path in device space, ready for Java2D.
 *   <li><b>brush</b>: how an outline is filled or stroked.
 *   <li><b>pacer</b>: what keeps live play at the movie's rate.
 * </ul>
 */
@NullMarked
package dev.o1struct.player.render;

import org.jspecify.annotations.NullMarked;
