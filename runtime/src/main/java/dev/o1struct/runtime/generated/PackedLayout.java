package dev.o1struct.runtime.generated;

import java.lang.foreign.GroupLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SequenceLayout;
import java.lang.foreign.StructLayout;

/** Layouts of structs that may lie at any address, for generated code. */
public final class PackedLayout {
  private PackedLayout() {}

  /**
   * The same layout with the same offsets, aligned to 1 byte throughout: that of a struct which is
   * embedded in a packed one.
   */
  public static MemoryLayout of(MemoryLayout layout) {
    MemoryLayout unaligned =
        switch (layout) {
          case GroupLayout group -> group(group);
          case SequenceLayout sequence ->
              MemoryLayout.sequenceLayout(sequence.elementCount(), of(sequence.elementLayout()));
          default -> layout.withByteAlignment(1);
        };
    return layout.name().map(unaligned::withName).orElse(unaligned);
  }

  private static MemoryLayout group(GroupLayout group) {
    MemoryLayout[] members =
        group.memberLayouts().stream().map(PackedLayout::of).toArray(MemoryLayout[]::new);
    return group instanceof StructLayout
        ? MemoryLayout.structLayout(members)
        : MemoryLayout.unionLayout(members);
  }
}
