/** Off-heap memory: one address space, constant-time heaps, pools of structs. */
module dev.o1struct.runtime {
  // Where they are (a whole JDK resolves them by itself), there are events and a bean; an image
  // that
  // leaves them out works too.
  requires static java.management;
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.o1struct.runtime;
}
