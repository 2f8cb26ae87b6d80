/**
 * Configuration from outside the program, as system property and as environment variable, which has
 * the last word. Names that are not in this table, and malformed values, are refused:
 *
 * <pre>
 *   o1struct.addressSpace  O1STRUCT_ADDRESS_SPACE  1t          all windows together, in checked mode 16g
 *   o1struct.storage       O1STRUCT_STORAGE        automatic   what backs the windows: automatic, mmap, file
 *   o1struct.backend       O1STRUCT_BACKEND        chain       who serves each block: chain, or system (malloc)
 *   o1struct.initialHeap   O1STRUCT_INITIAL_HEAP   32m         the first heap of a chain
 *   o1struct.growth        O1STRUCT_GROWTH         double      what follows a full heap: double, none
 *   o1struct.ceiling       O1STRUCT_CEILING        1g          all heaps of a chain together
 *   o1struct.overflow      O1STRUCT_OVERFLOW       off         what may be taken past the ceiling: off, bytes
 *   o1struct.slab          O1STRUCT_SLAB           64k         what a pool takes at a time
 *   o1struct.checked       O1STRUCT_CHECKED        false       whether each access is checked: true, false
 *   o1struct.sites         O1STRUCT_SITES          sampled     whose sites checks record: all, sampled, none
 *   o1struct.leaks         O1STRUCT_LEAKS          report      what checks do about leaks: report, throw, ignore
 *   o1struct.trace         O1STRUCT_TRACE          none        where operations are written: a file
 *   o1struct.jmx           O1STRUCT_JMX            false       whether each heap has a bean
 * </pre>
 *
 * Words used here:
 *
 * <ul>
 *   <li><b>setting</b>: a name and what may be said under it.
 *   <li><b>mode</b>: which set of implementations serves the process: plain, checked or system.
 *   <li><b>backend</b>: who serves each block.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.settings;

import org.jspecify.annotations.NullMarked;
