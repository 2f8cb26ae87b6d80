/**
 * Those who listen, and read figures: Flight Recorder, beans, logs. They change nothing.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>event</b>: what Flight Recorder keeps of something that happened; <b>sample</b>: of what
 *       pools held at one moment.
 *   <li><b>bean</b>: what management tools see of an open heap.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.observe;

import org.jspecify.annotations.NullMarked;
