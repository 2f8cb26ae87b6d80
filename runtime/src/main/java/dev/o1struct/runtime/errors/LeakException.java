package dev.o1struct.runtime.errors;

import dev.o1struct.runtime.statistics.LeakReport;

/**
 * Blocks were live when their heap was closed, under {@code o1struct.leaks=throw}. The heap is
 * closed all the same.
 */
public final class LeakException extends O1structException {
  private static final long serialVersionUID = 1L;

  private final transient LeakReport report;

  /** The message ends in {@code name=value} pairs. */
  public LeakException(LeakReport report) {
    super(report.toText() + " types=" + report.leaks().size() + " blocks=" + report.blocks());
    this.report = report;
  }

  /** What leaked. */
  public LeakReport report() {
    return report;
  }
}
