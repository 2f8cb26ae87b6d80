package dev.o1struct.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** Blocks of size classes, every access and operation checked. */
@Fork(
    value = 1,
    jvmArgs = {
      "--enable-native-access=ALL-UNNAMED",
      "-Xmx1g",
      "-XX:+UseSerialGC",
      "-Do1struct.checked=true",
      "-Do1struct.leaks=ignore"
    })
public class CheckedBlockPoolBlocks extends BlockPoolBlocks {}
