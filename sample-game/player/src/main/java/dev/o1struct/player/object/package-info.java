/**
 * Objects, their properties and their lifetimes.
 *
 * <p>Glossary: a <em>cell</em> is an ActionVar at rest. To <em>retain</em> is to count one more
 * reference, to <em>release</em> one less; a release that would free is <em>deferred</em>: put on
 * the deferred list, which then owns that last reference. An <em>autoreleased</em> value is one
 * whose only reference the deferred list owns. <em>Reconciling</em> carries the deferred releases
 * out, sparing what the operand stack holds. A <em>tombstone</em> is the place of a deleted
 * property; a <em>hole</em> an array element that was never stored. A <em>candidate</em> is an
 * object that may be kept alive only by a cycle.
 *
 * <p>Ownership in one rule: who stores a value in a cell or struct retains it, who only passes it
 * along does not. Every method here takes and returns borrowed values and handles unless its doc
 * says otherwise.
 */
@NullMarked
package dev.o1struct.player.object;

import org.jspecify.annotations.NullMarked;
