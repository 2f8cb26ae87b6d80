package dev.o1struct.recompiler.emit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;

/** Measures compiled classes. */
final class ClassFileLimits {
  /** HotSpot's limit for compiling a method at all. */
  private static final int HUGE_METHOD = 8_000;

  private ClassFileLimits() {}

  /**
   * The longest method of the classes that run, after checking that HotSpot compiles all of them.
   */
  static int longestMethod(EmittedClasses classes, String packageName) {
    int longest = 0;
    for (var entry : classes.classesOf(packageName).entrySet()) {
      boolean runs = entry.getKey().matches(".*\\.(Bodies\\d+|Dispatch\\d+|Movie)");
      int length = longestMethod(entry.getValue());
      assertTrue(!runs || length < HUGE_METHOD, entry.getKey() + ": bytes=" + length);
      longest = runs ? Math.max(longest, length) : longest;
    }
    return longest;
  }

  private static int longestMethod(byte[] classFile) {
    return ClassFile.of().parse(classFile).methods().stream()
        .flatMap(method -> method.findAttribute(Attributes.code()).stream())
        .mapToInt(code -> code.codeLength())
        .max()
        .orElse(0);
  }
}
