package dev.o1struct.runtime.testing;

import java.lang.ref.WeakReference;
import java.util.function.BooleanSupplier;

/** Makes the collector notice what nobody has any more. */
public final class Garbage {
  private static final int MOST_ATTEMPTS = 500;

  private Garbage() {}

  /** Collects until something has come of it; whether it has. */
  public static boolean collectUntil(BooleanSupplier done) throws InterruptedException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (done.getAsBoolean()) {
        return true;
      }
      System.gc();
      Thread.sleep(10);
    }
    return false;
  }

  /** Collects what was unreachable before, for certain, and gives cleaners time to notice. */
  public static void collect() throws InterruptedException {
    for (int round = 0; round < 3; round++) {
      WeakReference<Object> witness = new WeakReference<>(new Object());
      if (!collectUntil(() -> witness.get() == null)) {
        throw new IllegalStateException("The collector does not collect");
      }
    }
  }
}
