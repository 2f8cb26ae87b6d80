package dev.o1struct.player.object;

/** In the making: lists of names for for-in. */
public final class NameLists {}
