package dev.o1struct.processor;

import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Structs of all kinds, and the words in what is generated for them. */
final class GeneratedWords {
  private static final String STRUCT = "@Struct(snapshot = true) public ";

  /** What other structs are made of, and what names are taken from. */
  private static final List<String> PARTS =
      List.of(
          "@Struct(snapshot = true, columns = true) public interface Part { byte a(); @Atomic short b(); }",
          "public enum Coded { @Code(3) ONE, @Code(7) TWO }",
          STRUCT
              + "sealed interface Sum permits One, Two { int common(); void common(int value); }",
          STRUCT + "non-sealed interface One extends Sum { float one(); void one(float value); }",
          STRUCT + "non-sealed interface Two extends Sum { @Length(2) Coded two(int index); }",
          "@Struct public interface Bits2 { @Bits(3) int three(); void three(int value); }",
          """
          @Struct(columns = true, snapshot = true) public interface Lots {
            %s
            @Length(2) Sum sums(int index);
            @Atomic @Length(2) int slots(int index);   void slots(int index, int value);
          }
          """);

  /** Fields of many kinds. */
  static final String FIELDS =
      """
      @Length(3) int numbers7(int index);           void numbers7(int index, int value);
      @Length({2, 3}) short grid7(int i, int j);    void grid7(int i, int j, short value);
      p.Coded coded7();                             void coded7(p.Coded value);
      java.lang.Thread.State state7();              void state7(java.lang.Thread.State value);
      @Text(capacity = 8) java.lang.CharSequence title7();  void title7(java.lang.CharSequence value);
      @Ref(compressed = true) p.Part near7();       void near7(p.Part value);
      @Length(2) p.Part parts7(int index);
      @Atomic long total7();                        void total7(long value);
      """;

  private static final List<String> MORE =
      List.of(
          "pool",
          "yield",
          "var",
          "record",
          "sealed",
          "permits",
          "when",
          "module",
          "exports",
          "open",
          "with",
          "System",
          "Math",
          "Number",
          "Record",
          "Row",
          "E",
          "T",
          "Class",
          "Module",
          "Process",
          "equals",
          "getClass",
          "hashCode",
          "notify",
          "wait",
          "finalize",
          "clone",
          "main",
          "iterator",
          "$",
          "ordinalOf",
          "offset",
          "size",
          "alignment",
          "layout",
          "été",
          "name",
          "dots");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
  private static final Pattern QUIET = Pattern.compile("(?s)/\\*.*?\\*/|\"[^\"\\n]*\"");
  private static final Pattern OF_FIELDS = Pattern.compile("[A-Z]+\\w*_[A-Z]+|\\w*7\\w*");

  private GeneratedWords() {}

  /** All words but those of {@link #FIELDS}, keywords and comments, and some more. */
  static Set<String> all() {
    Compiled compiled = compile(new StructProcessor(), "-proc:only", List.of());
    String text = compiled.generatedSources();
    Set<String> words =
        WORD.matcher(QUIET.matcher(text).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .filter(word -> !SourceVersion.isKeyword(word, SourceVersion.RELEASE_8))
            .filter(word -> !OF_FIELDS.matcher(word).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    words.addAll(MORE);
    return words;
  }

  /** Compiles sources beside the structs of all kinds, which are in the package {@code p}. */
  static Compiled compile(StructProcessor processor, String option, Collection<String> sources) {
    List<String> all = new ArrayList<>(sources);
    PARTS.forEach(part -> all.add(source("p", part.replace("%s", FIELDS))));
    Compiler usual = Compiled.compiler(processor);
    List<String> options = new ArrayList<>(usual.options());
    options.addAll(List.of("-Xmaxerrs", "1000", option));
    return Compiled.attempt(usual.withOptions(options), all.toArray(String[]::new));
  }

  static String source(String packageName, String text) {
    return "package " + packageName + ";\nimport dev.o1struct.annotations.*;\n" + text;
  }
}
