package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.Assembler;
import java.util.Random;

/** Random action blocks full of jumps, withs and tries. */
final class RandomScript {
  private static final int GOTO_FRAME = 0x81;
  private static final int PLAY = 6;
  private static final int STOP = 7;
  private static final int RETURN = 0x3e;
  private static final int THROW = 0x2a;

  private final Random random;
  private final int fillers;
  private final Assembler code = new Assembler();
  private final int labels;
  private int placed;
  private int named;

  /** With runs of up to {@code fillers} plain actions, so that methods must be split. */
  RandomScript(long seed, int fillers) {
    this.random = new Random(seed);
    this.fillers = fillers;
    this.labels = 4 + random.nextInt(30);
  }

  byte[] toBytes() {
    while (placed < labels) {
      item(0);
    }
    return code.op(STOP).label("end").toBytes();
  }

  private void item(int depth) {
    if (placed < labels) {
      code.label("l" + placed++);
    }
    code.action(GOTO_FRAME, (byte) placed, (byte) 0x20);
    if (fillers > 0) {
      int count = random.nextInt(fillers);
      for (int i = 0; i < count; i++) {
        code.op(PLAY);
      }
    }
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> code.jumpIf(anyLabel());
      case 4 -> code.jump(anyLabel());
      case 5, 6 -> with(depth);
      case 7, 8 -> tryBlock(depth);
      case 9 -> {
        if (random.nextInt(3) == 0) {
          code.op(RETURN);
        }
      }
      case 10 -> {
        if (random.nextInt(2) == 0) {
          code.op(THROW);
        }
      }
      default -> code.op(PLAY);
    }
  }

  /** Most jumps go near, as compiled code's do; one may leave the block. */
  private String anyLabel() {
    int label = placed + random.nextInt(9) - 4;
    return label < 0 || label >= labels ? "end" : "l" + label;
  }

  private void items(int depth) {
    for (int i = random.nextInt(4); i > 0; i--) {
      item(depth + 1);
    }
  }

  private void with(int depth) {
    if (depth > 3) {
      return;
    }
    var end = "e" + named++;
    code.with(end);
    items(depth);
    code.label(end);
  }

  private void tryBlock(int depth) {
    if (depth > 3) {
      return;
    }
    int name = named++;
    int flags = 1 + random.nextInt(3);
    var end = "e" + name;
    code.tryBlock(flags, "c" + name, "f" + name, end);
    items(depth);
    if (random.nextBoolean()) {
      code.jump("f" + name);
    }
    code.label("c" + name);
    if ((flags & 1) != 0) {
      items(depth);
    }
    code.label("f" + name);
    if ((flags & 2) != 0) {
      items(depth);
    }
    code.label(end);
  }
}
