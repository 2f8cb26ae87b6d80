package dev.o1struct.processor;

import dev.o1struct.processor.document.Documents;
import dev.o1struct.processor.document.ResourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import java.util.List;
import java.util.Set;

/** C headers of layouts, without a compiler. */
public final class Headers {
  private Headers() {}

  /** One after the other, without including each other. */
  public static String of(List<LayoutPlan> plans) {
    Documents documents = new Documents("include", Set.of());
    StringBuilder text = new StringBuilder();
    for (LayoutPlan plan : plans) {
      documents.of(plan).stream().map(ResourceFile::text).forEach(text::append);
    }
    return text.toString().replaceAll("#include \"[^\n]*", "");
  }
}
