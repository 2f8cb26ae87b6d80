package dev.o1struct.player.action;

public record FunctionBody(
    int body,
    String name,
    int version,
    int registerCount,
    long frameBytes,
    int flags,
    String[] parameters,
    int[] parameterRegisters) {}
