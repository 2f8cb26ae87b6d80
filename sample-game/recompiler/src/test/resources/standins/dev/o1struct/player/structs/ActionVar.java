package dev.o1struct.player.structs;

public interface ActionVar {}
