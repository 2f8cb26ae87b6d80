/** Recompiles the ActionScript of a SWF movie to Java source. */
module dev.o1struct.recompiler {
  requires static transitive org.jspecify;

  exports dev.o1struct.recompiler.swf;
}
