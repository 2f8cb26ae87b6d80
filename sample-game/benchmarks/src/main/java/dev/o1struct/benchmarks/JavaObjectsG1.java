package dev.o1struct.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** Java objects and the G1 collector. */
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseG1GC"})
public class JavaObjectsG1 extends JavaObjects {}
