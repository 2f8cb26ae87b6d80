package dev.o1struct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @ParameterizedTest
  @ValueSource(strings = {"-V", "compare -V", "all --version"})
  void nameAndVersionArePrinted(String arguments) {
    StringWriter out = new StringWriter();
    int status =
        Benchmarks.commandLine().setOut(new PrintWriter(out)).execute(arguments.split(" ", -1));
    assertEquals(0, status);
    assertTrue(out.toString().matches("benchmark \\(o1struct\\) [0-9][\\w.-]*\\R"), out::toString);
  }
}
