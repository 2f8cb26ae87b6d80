package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.SizeClass;
import dev.o1struct.processor.layout.SlabFit;
import java.util.List;
import java.util.Locale;

/** The figures of a layout, one line each, and the words of both reports. */
final class Summary {
  private static final long LINE_BYTES = 64;

  private Summary() {}

  static List<String> of(LayoutPlan plan) {
    long size = plan.size();
    SlabFit fit = SlabFit.of(plan.slotBytes());
    String padding = part(Cells.paddingBytes(plan), size, "padding");
    return List.of(
        "%s, aligned to %d, %s; %s"
            .formatted(bytes(size), plan.alignment(), plan.manner().describe(), padding),
        "slot of a pool: " + withSlack(size, plan.slotBytes()),
        "block by itself: " + withSlack(size, SizeClass.bytesFor(size)),
        "slab of %d KiB: %s slots, %s left"
            .formatted(fit.slabBytes() >> 10, grouped(fit.slots()), bytes(fit.leftBytes())),
        "cache lines of %d bytes: %s, if the struct begins with one"
            .formatted(LINE_BYTES, grouped((size + LINE_BYTES - 1) / LINE_BYTES)));
  }

  private static String withSlack(long size, long room) {
    return "%s; %s".formatted(bytes(room), part(room - size, room, "slack"));
  }

  private static String part(long bytes, long whole, String what) {
    long percent = 100 * bytes / whole;
    String share = percent == 0 ? "under 1%" : percent + "%";
    return bytes == 0 ? "no " + what : "%s of %s (%s)".formatted(bytes(bytes), what, share);
  }

  static String bytes(long bytes) {
    return bytes == 1 ? "1 byte" : grouped(bytes) + " bytes";
  }

  static String omitted(int rows) {
    return "⋮ " + grouped(rows) + " rows more like these";
  }

  static String wordFor(Cell.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
