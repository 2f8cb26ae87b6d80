package dev.o1struct.recompiler.swf;

/**
 * What the file says of itself before its first tag.
 *
 * @param version 1…255; behaviour depends on it
 * @param frameSize the stage, in twips
 * @param frameRate frames per second, 8.8 fixed point in the file; 0 occurs
 * @param frameCount frames of the root timeline, as declared
 */
public record SwfHeader(int version, Rectangle frameSize, double frameRate, int frameCount) {}
