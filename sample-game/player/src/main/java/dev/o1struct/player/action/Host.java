package dev.o1struct.player.action;

/** What conversions and paths need of the machine. */
interface Host {
  /** Calls the method of an object without arguments; undefined if there is none. */
  long callMember(long object, long name);

  /** The display. */
  ClipHooks clips();
}
