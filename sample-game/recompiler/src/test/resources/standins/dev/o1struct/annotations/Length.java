package dev.o1struct.annotations;

public @interface Length {
  int value();
}
