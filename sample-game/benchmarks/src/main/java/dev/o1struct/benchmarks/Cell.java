package dev.o1struct.benchmarks;

/** One subject at one workload: where a figure belongs. */
record Cell(String subject, Workload workload) {}
