/** Recompiles the ActionScript of a SWF movie to Java source. */
module dev.o1struct.recompiler {
  requires info.picocli;
  requires java.compiler;
  requires static transitive org.jspecify;

  exports dev.o1struct.recompiler;
  exports dev.o1struct.recompiler.emit;
  exports dev.o1struct.recompiler.swf;

  opens dev.o1struct.recompiler to
      info.picocli;
}
