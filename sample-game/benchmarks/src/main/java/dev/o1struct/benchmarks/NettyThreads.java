package dev.o1struct.benchmarks;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of Netty's own kind for JMH, whose caches are found without a hash table. */
public class NettyThreads extends ThreadPoolExecutor {
  /** As JMH calls it. */
  public NettyThreads(int threads, String prefix) {
    super(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        new DefaultThreadFactory(prefix + "-" + CpuTime.WORKER, true));
  }
}
