/**
 * Movie clips, their timelines and the display list, as Flash Player runs them for ActionScript 1
 * and 2.
 *
 * <p>The state of every clip is a {@link dev.o1struct.player.display.Clip} struct off-heap; what a
 * SWF defines (frames, shapes, exports) is immutable Java shared by all instances.
 *
 * <ul>
 *   <li><b>clip</b>: anything on the display list, named by the handle of its struct; scripted
 *       clips also have an object.
 *   <li><b>depth</b>: place in the stacking order; counted here from 1 as in the SWF, so that
 *       script depth 0 is {@value dev.o1struct.player.display.DisplayList#SCRIPT_DEPTH_BIAS}.
 *   <li><b>twip</b>: a twentieth of a pixel, the unit of all stored coordinates.
 *   <li><b>timeline</b>: the frames of a sprite or of the movie, each a list of control tags.
 *   <li><b>playhead</b>: the position of one clip in its timeline.
 *   <li><b>action queue</b>: the scripts that a frame has made due, in the order of their
 *       execution.
 *   <li><b>drawing</b>: what a script drew into a clip with the vector API.
 * </ul>
 */
@NullMarked
package dev.o1struct.player.display;

import org.jspecify.annotations.NullMarked;
