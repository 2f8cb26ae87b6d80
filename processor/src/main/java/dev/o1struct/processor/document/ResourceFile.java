package dev.o1struct.processor.document;

import dev.o1struct.processor.model.QualifiedName;

/**
 * A file to be written beside the generated sources.
 *
 * @param path where in the folder of generated sources, with slashes
 * @param text its contents
 */
public record ResourceFile(String path, String text) {
  /** The path of a struct's file: the folders of its package, its name, what follows that. */
  static String pathOf(QualifiedName struct, String suffix) {
    QualifiedName file = struct.generated(suffix);
    String folder = file.packageName().replace('.', '/');
    return folder.isEmpty() ? file.simpleName() : folder + "/" + file.simpleName();
  }
}
