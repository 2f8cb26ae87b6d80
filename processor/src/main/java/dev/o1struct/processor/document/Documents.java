package dev.o1struct.processor.document;

import dev.o1struct.processor.layout.LayoutPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files about layouts a compilation writes.
 *
 * @param headerFolder the folder of the C headers, null for none
 * @param reports the forms of the layout report, empty for none
 */
public record Documents(@Nullable String headerFolder, Set<Form> reports) {
  /** Nothing. */
  public static final Documents NONE = new Documents(null, Set.of());

  /** Copies the set. */
  public Documents {
    reports = Set.copyOf(reports);
  }

  /** The forms of a layout report. */
  public enum Form {
    /** Characters. */
    TEXT,
    /** A picture for browsers. */
    SVG
  }

  /** The files of one struct. */
  public List<ResourceFile> of(LayoutPlan plan) {
    List<ResourceFile> files = new ArrayList<>();
    if (headerFolder != null) {
      files.add(
          new ResourceFile(
              headerFolder + "/" + ResourceFile.pathOf(plan.name(), ".h"), HeaderText.of(plan)));
    }
    if (reports.contains(Form.TEXT)) {
      files.add(
          new ResourceFile(ResourceFile.pathOf(plan.name(), "Layout.txt"), TextReport.of(plan)));
    }
    if (reports.contains(Form.SVG)) {
      files.add(
          new ResourceFile(ResourceFile.pathOf(plan.name(), "Layout.svg"), SvgReport.of(plan)));
    }
    return files;
  }
}
