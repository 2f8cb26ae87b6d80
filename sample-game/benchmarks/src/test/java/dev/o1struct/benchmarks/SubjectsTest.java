package dev.o1struct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every subject does what each workload says: its sums are those of a model without memory. */
class SubjectsTest {
  static List<Arguments> cells() {
    List<Arguments> cells = new ArrayList<>();
    for (JavaSubject subject : JavaSubject.all()) {
      subject.classes().forEach((w, type) -> cells.add(Arguments.of(subject.name(), w, type)));
    }
    return cells;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cells")
  void sumsAreThoseOfTheModel(String name, Workload workload, Class<? extends Subject> type)
      throws ReflectiveOperationException {
    Subject subject = type.getDeclaredConstructor().newInstance();
    switch (workload) {
      case PAIR -> checkPair((Workloads.Pair) subject);
      case CHURN -> checkChurn((Workloads.Churn) subject);
      case CALL -> assertEquals(sumOfCalls(), ((Workloads.Call) subject).call(), name);
      case LIST -> assertEquals(sumOfLists(), ((Workloads.Nodes) subject).list(), name);
    }
  }

  private static void checkPair(Workloads.Pair subject) {
    long sum = subject.pair();
    assertNotEquals(0, sum);
    if (!(subject instanceof MallocBlocks)) { // the JVM calls malloc, too
      assertEquals(sum, subject.pair(), "what is freed is used again");
    }
  }

  private static void checkChurn(Workloads.Churn subject) {
    subject.churn();
    subject.churn();
    assertEquals(sumOfChurn(), subject.checksum());
  }

  private static long sumOfChurn() {
    long[] product = new long[Sequence.SLOTS];
    for (int i = 0; i < Workloads.Churn.OPERATIONS; i++) {
      product[Sequence.SLOT[i]] = (long) i * Sequence.SIZE[i];
    }
    return Arrays.stream(product).sum();
  }

  private static long sumOfCalls() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      sum += (long) i * Sequence.ARGUMENTS[i];
      sum += sumBelow(Sequence.ARGUMENTS[i]) + sumBelow(Sequence.REGISTERS[i]);
    }
    return sum;
  }

  private static long sumOfLists() {
    return Workloads.Nodes.LISTS * sumBelow(Sequence.NODES);
  }

  private static long sumBelow(long n) {
    return n * (n - 1) / 2;
  }

  @Test
  void sizesOfChurnAreMixedAsTheIssueSays() {
    assertEquals(0.40, share(32, 32), 0.06, "32, and some of 10 to 50, and 32 times 1");
    assertEquals(0.15, share(24, 24), 0.02);
    assertEquals(0.05, share(513, 4096), 0.01);
    assertEquals(10, Arrays.stream(Sequence.SIZE).min().orElseThrow());
  }

  private static double share(int least, int most) {
    return Arrays.stream(Sequence.SIZE).filter(size -> size >= least && size <= most).count()
        / (double) Sequence.LENGTH;
  }
}
