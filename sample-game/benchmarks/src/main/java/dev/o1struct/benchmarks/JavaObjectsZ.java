package dev.o1struct.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** Java objects and the ZGC collector. */
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseZGC"})
public class JavaObjectsZ extends JavaObjects {}
