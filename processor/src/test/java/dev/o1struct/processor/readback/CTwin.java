package dev.o1struct.processor.readback;

import dev.o1struct.processor.readback.Declared.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The same structs in C, in the order in which they lie, and what a program prints of them. */
final class CTwin {
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder main = new StringBuilder();
  private final StringBuilder expected = new StringBuilder();

  /** The C program. */
  static String program(List<Declared> structs) {
    CTwin twin = new CTwin();
    structs.forEach(twin::append);
    return """
    #include <stdbool.h>
    #include <stddef.h>
    #include <stdint.h>
    #include <stdio.h>
    #include <uchar.h>
    %sint main(void) {
    %s  return 0;
    }
    """
        .formatted(twin.types, twin.main);
  }

  /** What it prints if gcc agrees. */
  static String expected(List<Declared> structs) {
    CTwin twin = new CTwin();
    structs.forEach(twin::append);
    return twin.expected.toString();
  }

  private void append(Declared struct) {
    boolean offsets = struct.mode == Mode.OFFSETS;
    String packed = struct.isPacked() || offsets ? "__attribute__((packed)) " : "";
    long align = offsets ? struct.alignment : struct.align;
    types.append("struct %s%s%s {\n".formatted(packed, aligned(align), struct.name));
    if (struct.header != null) {
      types.append("  struct ").append(struct.header.name).append(" base;\n");
    }
    if (offsets) {
      members(struct);
    } else {
      boolean afterLine = false;
      for (List<Member> run : struct.runs) {
        run(struct, run, packed, afterLine);
        afterLine = run.getFirst().cacheLine;
      }
    }
    types.append("};\n");
    main.append(
        "  printf(\"%s %%zu %%zu\\n\", sizeof(struct %1$s), _Alignof(struct %1$s));\n"
            .formatted(struct.name));
    expected.append("%s %d %d\n".formatted(struct.name, struct.size, struct.alignment));
  }

  private static String aligned(long bytes) {
    return bytes > 1 ? " __attribute__((aligned(" + bytes + "))) " : "";
  }

  /** Members at given offsets, with bytes between them. */
  private void members(Declared struct) {
    List<Member> order = new ArrayList<>(struct.members);
    order.sort(Comparator.comparingLong(member -> member.bit));
    long end = 0;
    for (Member member : order) {
      if (member.bit / 8 > end) {
        types.append("  char gap%d[%d];\n".formatted(end, member.bit / 8 - end));
      }
      end = member.bit / 8 + member.bytes();
      member(struct, member, "", false);
    }
  }

  private void run(Declared struct, List<Member> run, String packed, boolean afterLine) {
    String union = run.getFirst().union;
    if (union.isEmpty()) {
      member(struct, run.getFirst(), "", afterLine);
      return;
    }
    types.append(" union ").append(packed).append("{\n");
    String arm = "";
    for (Member member : run) {
      if (!member.arm.equals(arm)) {
        types.append(arm.isEmpty() ? "" : " } " + arm + ";\n");
        types.append(" struct ").append(packed).append("{\n");
        arm = member.arm;
      }
      member(struct, member, union + "." + arm + ".", false);
    }
    types.append(" } %s;\n } %s%s;\n".formatted(arm, union, aligned(afterLine ? 64 : 1)));
  }

  private void member(Declared struct, Member member, String path, boolean afterLine) {
    if (member.newUnit) {
      types.append("  ").append(member.kind.inC).append(" : 0;\n");
    }
    long align = member.cacheLine || afterLine ? 64 : member.align;
    types.append("  ").append(member.inC(aligned(align)));
    if (member.bits == 0) {
      main.append(
          "  printf(\"%s %%zu\\n\", offsetof(struct %s, %s));\n"
              .formatted(member.name, struct.name, path + member.name));
      expected.append("%s %d\n".formatted(member.name, member.bit / 8));
    }
  }
}
