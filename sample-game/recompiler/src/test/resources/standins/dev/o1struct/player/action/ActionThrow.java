package dev.o1struct.player.action;

public final class ActionThrow extends RuntimeException {}
