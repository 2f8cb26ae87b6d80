package dev.o1struct.player.action;

/**
 * All that the machine needs from around it; the composition root makes one.
 *
 * @param clips the display list
 * @param timeline the timelines
 * @param trace where messages go
 * @param clock the time
 * @param random the random numbers
 */
public record MachineHooks(
    ClipHooks clips, TimelineHooks timeline, TraceSink trace, Clock clock, RandomSource random) {}
