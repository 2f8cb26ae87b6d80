package dev.o1struct.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** CPU time of the threads of this process, in nanoseconds. */
final class ThreadClocks {
  /** What the names of the compiler's threads begin with. */
  private static final List<String> COMPILERS = List.of("C1 Compiler", "C2 Compiler");

  private static final Path TASKS = Path.of("/proc/self/task");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Time of the current thread. */
  long ofCurrentThread() {
    return threads.getCurrentThreadCpuTime();
  }

  /** Time of the Java threads whose names contain this. */
  long ofJavaThreads(String name) {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().contains(name))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .filter(nanos -> nanos > 0)
        .sum();
  }

  /**
   * Time of all threads but the compiler's: the program and its collector. Where the system does
   * not tell (no Linux), that of the whole process.
   */
  long ofAllButCompilers() {
    if (!Files.isDirectory(TASKS)) {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
    try (var tasks = Files.list(TASKS)) {
      return tasks.mapToLong(ThreadClocks::ofTask).sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long ofTask(Path task) {
    try {
      String name = Files.readString(task.resolve("comm"));
      if (COMPILERS.stream().anyMatch(name::startsWith)) {
        return 0;
      }
      String statistics = Files.readString(task.resolve("schedstat"));
      return Long.parseLong(statistics, 0, statistics.indexOf(' '), 10);
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
