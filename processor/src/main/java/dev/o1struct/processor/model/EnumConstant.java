package dev.o1struct.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum.
 *
 * @param name its name
 * @param code the number of its {@code @Code}, null if it has none
 */
public record EnumConstant(String name, @Nullable Integer code) {}
