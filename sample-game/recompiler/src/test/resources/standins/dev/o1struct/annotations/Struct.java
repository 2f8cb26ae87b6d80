package dev.o1struct.annotations;

public @interface Struct {}
