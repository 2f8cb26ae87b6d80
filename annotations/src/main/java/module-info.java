/** The annotations with which a struct is declared. */
module dev.o1struct.annotations {
  requires static org.jspecify;

  exports dev.o1struct.annotations;
}
