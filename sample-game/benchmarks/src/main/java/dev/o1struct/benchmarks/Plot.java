package dev.o1struct.benchmarks;

import dev.o1struct.benchmarks.Scaling.Point;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * Two panels of lines as SVG, hot and cold: nanoseconds over the number of live blocks, the latter
 * on a logarithmic axis.
 */
final class Plot {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 300;
  private static final int LEFT = 50;
  private static final int TOP = 40;
  private static final int GAP = 60;
  private static final int LEGEND_LINE = 18;
  private static final double LEAST_LOG = 2;
  private static final double MOST_LOG = 7;

  private static final List<String> COLORS =
      List.of("#0072b2", "#56b4e9", "#009e73", "#d55e00", "#e69f00", "#cc79a7", "#555555");

  private final List<Point> points;
  private final List<String> subjects;
  private final Formatter svg = new Formatter(Locale.ROOT);

  Plot(List<Point> points) {
    this.points = points;
    this.subjects = points.stream().map(Point::subject).distinct().toList();
  }

  /** The whole picture. */
  String svg() {
    int width = 2 * (LEFT + WIDTH) + GAP;
    int height = TOP + HEIGHT + 50 + subjects.size() * LEGEND_LINE;
    svg.format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", width, height);
    svg.format(" font-family=\"sans-serif\" font-size=\"12\">%n");
    svg.format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", width, height);
    panel("hot", "hot: the same 64 blocks are replaced", LEFT);
    panel("cold", "cold: any live block is replaced", 2 * LEFT + WIDTH + GAP / 2);
    legend();
    return svg.format("</svg>%n").toString();
  }

  private void panel(String mode, String title, int left) {
    List<Point> shown = points.stream().filter(point -> point.mode().equals(mode)).toList();
    double most = ceiling(shown.stream().mapToDouble(Point::nanos).max().orElse(1));
    svg.format("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>%n", left, TOP - 15, title);
    for (int step = 0; step <= 5; step++) {
      double y = TOP + HEIGHT - HEIGHT * step / 5.0;
      line(left, y, left + WIDTH, y);
      text(left - 6, y + 4, "end", String.format(Locale.ROOT, "%.0f ns", most * step / 5));
    }
    for (int log = (int) LEAST_LOG; log <= MOST_LOG; log++) {
      double x = x(left, Math.pow(10, log));
      line(x, TOP, x, TOP + HEIGHT);
      text(x, TOP + HEIGHT + 18, "middle", "10" + "⁰¹²³⁴⁵⁶⁷".charAt(log));
    }
    for (String subject : subjects) {
      svg.format(
          "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"", color(subject));
      for (Point point : shown) {
        if (point.subject().equals(subject)) {
          double y = TOP + HEIGHT - HEIGHT * point.nanos() / most;
          svg.format("%.1f,%.1f ", x(left, (double) point.live()), y);
        }
      }
      svg.format("\"/>%n");
    }
  }

  private void legend() {
    int y = TOP + HEIGHT + 45;
    for (String subject : subjects) {
      svg.format(
          "<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"4\" fill=\"%s\"/>%n",
          LEFT, y, color(subject));
      text(LEFT + 28, y + 6, "start", subject);
      y += LEGEND_LINE;
    }
    text(LEFT + WIDTH, TOP + HEIGHT + 50, "start", "nanoseconds of one allocate and one free");
    text(LEFT + WIDTH, TOP + HEIGHT + 68, "start", "over the number of live blocks");
  }

  private static double x(int left, double live) {
    return left + WIDTH * (Math.log10(live) - LEAST_LOG) / (MOST_LOG - LEAST_LOG);
  }

  /** The next number of the form 1, 2 or 5 times a power of ten. */
  private static double ceiling(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    for (int factor : new int[] {1, 2, 5}) {
      if (value <= factor * unit) {
        return factor * unit;
      }
    }
    return 10 * unit;
  }

  private String color(String subject) {
    return COLORS.get(subjects.indexOf(subject) % COLORS.size());
  }

  private void line(double x1, double y1, double x2, double y2) {
    svg.format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
        x1, y1, x2, y2);
  }

  private void text(double x, double y, String anchor, String text) {
    svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
  }
}
