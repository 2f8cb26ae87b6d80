package dev.o1struct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.benchmarks.Results.Section;
import dev.o1struct.benchmarks.Scaling.Point;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** How figures become tables and plots. */
class ResultsTest {
  private static final Cell POOL = new Cell("pools", Workload.PAIR);

  @Test
  void aSectionIsReplacedAndTheOthersStay() {
    String first = Results.replaced(Results.skeleton(), Section.SLOTS, "old\n");
    String other = Results.replaced(first, Section.GROWTH, "growth\n");
    String second = Results.replaced(other, Section.SLOTS, "new\n");
    assertTrue(second.contains("<!-- slots -->\nnew\n<!-- end of slots -->"), second);
    assertTrue(second.contains("<!-- growth -->\ngrowth\n<!-- end of growth -->"), second);
    assertEquals(-1, second.indexOf("old"));
  }

  @Test
  void aFileWithoutTheSectionIsLeftAlone() {
    assertThrows(
        IllegalArgumentException.class, () -> Results.replaced("# Mine\n", Section.SLOTS, ""));
  }

  @Test
  void timesAreRelativeToMallocOfTheSameRound() {
    Figures figures = new Figures();
    for (double slowdown : new double[] {1, 10, 3}) {
      figures.nextRound();
      figures.add(new Cell(CProgram.MALLOC, Workload.PAIR), 8 * slowdown);
      figures.add(POOL, 2 * slowdown);
    }
    figures.atMost(POOL, 0.5);
    assertEquals(
        "|  | pair |\n|---|---|\n| pools | **0.25** (6.00 ns), at most 0.5 |\n",
        figures.table(List.of("pools", "not measured"), List.of(Workload.PAIR)));
  }

  @Test
  void withoutCThereAreOnlyNanoseconds() {
    Figures figures = new Figures();
    figures.nextRound();
    figures.add(POOL, 2);
    assertTrue(figures.table(List.of("pools"), List.of(Workload.PAIR)).contains("| 2.00 ns |"));
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    assertEquals(2.5, Figures.median(List.of(4.0, 1.0, 2.0, 3.0)));
  }

  @Test
  void pointsSurviveTheirText() {
    for (ScalingSubject subject : ScalingSubject.values()) {
      Point point = new Point(subject.title(), "hot", 300, 12.25);
      assertEquals(point, Point.parse(point.toString()));
    }
  }

  @Test
  void thePlotHasALineForEachSubjectInEachPanel() throws Exception {
    String svg =
        new Plot(
                List.of(
                    new Point("a", "hot", 100, 1),
                    new Point("a", "cold", 100, 3),
                    new Point("b", "hot", 10_000_000, 2),
                    new Point("b", "cold", 10_000_000, 4)))
            .svg();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals(4, document.getElementsByTagName("polyline").getLength());
  }
}
