package dev.o1struct.recompiler.emit;

/**
 * A file of Java source.
 *
 * @param path relative to the source folder, with slashes
 */
public record SourceFile(String path, String text) {}
