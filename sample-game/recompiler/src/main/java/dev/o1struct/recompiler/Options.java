package dev.o1struct.recompiler;

import javax.lang.model.SourceVersion;

/**
 * What the recompiler wants to know besides the movie.
 *
 * @param packageName of the recompiled classes
 * @param sourceFileName of the SWF file, named in comments
 */
public record Options(String packageName, String sourceFileName) {
  /** Refuses a package name that Java does not allow. */
  public Options {
    if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_25)) {
      throw new IllegalArgumentException("not a package name: package=" + packageName);
    }
  }
}
