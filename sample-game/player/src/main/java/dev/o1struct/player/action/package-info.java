/**
 * The machine that recompiled movies run on.
 *
 * <p>Glossary: a <em>program</em> is one recompiled movie; a <em>body</em> is one list of actions
 * in it (of a frame, a clip event or a function). The <em>operand stack</em> is the one stack of
 * the machine, shared by all calls. A <em>call frame</em> is what the machine knows of one running
 * function. A <em>safepoint</em> is a place in emitted code where no value lives outside the
 * operand stack, so that deferred releases can be carried out.
 */
@NullMarked
package dev.o1struct.player.action;

import org.jspecify.annotations.NullMarked;
