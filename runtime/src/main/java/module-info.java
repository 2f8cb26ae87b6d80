/** Off-heap memory: one address space, constant-time heaps, pools of structs. */
module dev.o1struct.runtime {
  // Where they are (a whole JDK resolves them by itself), there are events and a bean; an image
  // that leaves them out works too.
  requires static java.management;
  requires static jdk.jfr;
  requires static org.jspecify;

  // What programs use.
  exports dev.o1struct.runtime.heap;
  exports dev.o1struct.runtime.options;
  exports dev.o1struct.runtime.structs;
  exports dev.o1struct.runtime.blocks;
  exports dev.o1struct.runtime.names;
  exports dev.o1struct.runtime.frames;
  exports dev.o1struct.runtime.handles;
  exports dev.o1struct.runtime.statistics;
  exports dev.o1struct.runtime.errors;
  exports dev.o1struct.runtime.tools;

  // What only generated code calls.
  exports dev.o1struct.runtime.generated;
}
