package dev.o1struct.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** What programs use, every access and operation checked. */
@Fork(
    value = 1,
    jvmArgs = {
      "--enable-native-access=ALL-UNNAMED",
      "-Xmx1g",
      "-XX:+UseSerialGC",
      "-Do1struct.checked=true",
      "-Do1struct.leaks=ignore"
    })
public class CheckedPools extends Pools {}
