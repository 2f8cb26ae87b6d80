package dev.o1struct.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where figures go: to standard output, and into their section of a Markdown file. */
final class Results {
  /** The sections of the file, in their order. */
  enum Section {
    /** Of {@link Compare}. */
    COMPARE("Time of an operation"),
    /** Of {@link Slots}. */
    SLOTS("Bytes of a slot"),
    /** Of {@link GrowthTimes}. */
    GROWTH("Growth"),
    /** Of {@link Scaling}. */
    SCALING("Cost and how much is live");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    private String begin() {
      return "<!-- " + name().toLowerCase(Locale.ROOT) + " -->\n";
    }

    private String end() {
      return "<!-- end of " + name().toLowerCase(Locale.ROOT) + " -->\n";
    }
  }

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A Markdown file; its section of these figures is replaced.")
  private Optional<Path> file = Optional.empty();

  /** The folder for what is written beside the file, if there is a file. */
  Optional<Path> folder() {
    return file.map(path -> path.toAbsolutePath().getParent());
  }

  /** Prints figures, and puts them in the file under the machine that they were measured on. */
  void write(Section section, String figures) throws IOException {
    System.out.print(figures);
    if (file.isPresent()) {
      String text = Files.exists(file.get()) ? Files.readString(file.get()) : skeleton();
      Files.writeString(file.get(), replaced(text, section, Machine.describe() + figures));
    }
  }

  /** The text with other contents of one section. */
  static String replaced(String text, Section section, String contents) {
    int begin = text.indexOf(section.begin());
    int end = text.indexOf(section.end());
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "The file has no such section; delete it to begin anew: section=" + section);
    }
    return text.substring(0, begin + section.begin().length()) + contents + text.substring(end);
  }

  /** A file without any figures. */
  static String skeleton() {
    StringBuilder text =
        new StringBuilder("# Results\n\nWritten by `sample-game/benchmark`; README.md says how.\n");
    for (Section section : Section.values()) {
      text.append("\n## ").append(section.title).append('\n');
      text.append(section.begin()).append(section.end());
    }
    return text.toString();
  }
}
