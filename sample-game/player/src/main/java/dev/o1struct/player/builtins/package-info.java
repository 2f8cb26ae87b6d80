/**
 * The built-in classes and global functions of ActionScript 1 and 2, as Flash Player 8 has them.
 *
 * <p>One file holds one class: a registration table at its head (name, place in ASnative's tables,
 * property flags), then one native method per member, which cites the section of ECMA-262 (third
 * edition) that it follows or the quirk of Flash in which it does not. {@link
 * dev.o1struct.player.builtins.Builtins#install} puts all of them into a machine.
 *
 * <ul>
 *   <li><b>native</b>: a Java method that a script calls; takes its arguments from the machine's
 *       stack, answers a value word, never throws a Java exception for what a script did.
 *   <li><b>member table</b>: the natives and constants of one class or prototype, in the order in
 *       which Flash creates them.
 *   <li><b>ASnative</b>: the script function that finds a native by group and index.
 * </ul>
 */
@NullMarked
package dev.o1struct.player.builtins;

import org.jspecify.annotations.NullMarked;
