/** Off-heap memory: one address space, constant-time heaps, pools of structs. */
module dev.o1struct.runtime {
  requires static org.jspecify;

  exports dev.o1struct.runtime;
}
