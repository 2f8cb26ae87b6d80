package dev.o1struct.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLinersTest {
  @Test
  void shortMembersAreJoinedAndLongOnesAreNot() {
    String printed =
        """
        class A {
          static final long X = 1;

          static final long Y = 2;

          /**
           * One sentence.
           */
          private A() {
          }

          @Override
          public int x() {
            return 1;
          }

          @Override
          public int y() {
            return 2;
          }

          /**
           * Two
           * lines.
           */
          void three() {
            one();
            two();
            three();
          }

          void nested() {
            if (x) {
              y();
            }
          }

          final class B {
            int z;

            @Override
            public int z() {
              return z;
            }
          }
        }
        """;
    String joined =
        """
        class A {
          static final long X = 1;
          static final long Y = 2;

          /** One sentence. */
          private A() {}

          @Override public int x() { return 1; }
          @Override public int y() { return 2; }

          /**
           * Two
           * lines.
           */
          void three() {
            one();
            two();
            three();
          }

          void nested() {
            if (x) {
              y();
            }
          }

          final class B {
            int z;

            @Override public int z() { return z; }
          }
        }
        """;
    assertEquals(joined, OneLiners.join(printed));
    assertEquals(joined, OneLiners.join(joined));
  }
}
