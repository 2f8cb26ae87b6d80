package dev.o1struct.runtime.errors;

import dev.o1struct.runtime.statistics.ExhaustionReport;

/**
 * A request does not fit into what is left. Nothing was changed: the heap stays usable, and smaller
 * requests may still succeed.
 *
 * <p>The first line of the message says what was refused; the others are the {@link #report} as
 * text.
 */
public final class HeapExhaustedException extends O1structException {
  private static final long serialVersionUID = 1L;

  private final ExhaustionReport report;

  /** The message ends in {@code name=value} pairs. */
  public HeapExhaustedException(String message, ExhaustionReport report) {
    super(
        message
            + ": requested="
            + report.requested()
            + " allocated="
            + report.allocated()
            + " capacity="
            + report.capacity()
            + " largestRequest="
            + report.largestRequest()
            + "\n"
            + report.toText());
    this.report = report;
  }

  /** Who holds what, in which state the free memory is, what may help. */
  public ExhaustionReport report() {
    return report;
  }

  /** The first line of the message: what was refused, without the report. */
  public String summary() {
    return String.valueOf(getMessage()).lines().findFirst().orElse("");
  }

  /** Bytes asked for. */
  public long requested() {
    return report.requested();
  }

  /** Bytes in use when the request was refused, headers and rounding included. */
  public long allocated() {
    return report.allocated();
  }

  /** Bytes that exist in all, headers included. */
  public long capacity() {
    return report.capacity();
  }

  /** The largest request, in bytes, that would have succeeded at that moment; 0 if none. */
  public long largestRequest() {
    return report.largestRequest();
  }
}
