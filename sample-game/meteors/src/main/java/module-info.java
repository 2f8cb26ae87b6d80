/** Meteors, recompiled from its SWF when this module is built. */
module dev.o1struct.meteors {
  requires dev.o1struct.annotations;
  requires dev.o1struct.player;
  requires dev.o1struct.runtime;
  requires static org.jspecify;
}
