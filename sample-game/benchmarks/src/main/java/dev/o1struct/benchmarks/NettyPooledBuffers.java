package dev.o1struct.benchmarks;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import org.openjdk.jmh.annotations.Fork;

/** Buffers of Netty's pooled allocator, the default before. */
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx1g",
      "-XX:+UseSerialGC",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
      "-Dio.netty.tryReflectionSetAccessible=true",
      "-Dio.netty.noUnsafe=false",
      "-Dio.netty.buffer.checkBounds=false",
      "-Dio.netty.buffer.checkAccessible=false",
      "-Dio.netty.leakDetection.level=disabled",
      "-Dio.netty.allocator.useCacheForAllThreads=true",
      "-Djmh.executor=CUSTOM",
      "-Djmh.executor.class=dev.o1struct.benchmarks.NettyThreads"
    })
public class NettyPooledBuffers extends NettyBuffers {
  private static final ByteBufAllocator ALLOCATOR = PooledByteBufAllocator.DEFAULT;

  @Override
  ByteBufAllocator allocator() {
    return ALLOCATOR;
  }
}
