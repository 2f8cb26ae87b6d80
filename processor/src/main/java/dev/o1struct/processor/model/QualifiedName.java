package dev.o1struct.processor.model;

import java.util.List;

/**
 * The name of a class or interface.
 *
 * @param packageName its package, empty for the unnamed package
 * @param simpleNames its simple name, preceded by those of the types around it, outermost first
 */
public record QualifiedName(String packageName, List<String> simpleNames) {
  /** Copies the list. */
  public QualifiedName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** A top-level type's name. */
  public static QualifiedName of(String packageName, String simpleName) {
    return new QualifiedName(packageName, List.of(simpleName));
  }

  /** The last part: {@code Foo} of {@code Outer.Foo}. */
  public String simpleName() {
    return simpleNames.getLast();
  }

  /** The name without the package: {@code Outer.Foo}. */
  public String displayName() {
    return String.join(".", simpleNames);
  }

  /**
   * The top-level type, in the same package, that the processor writes: {@code Outer_FooStruct}.
   */
  public QualifiedName generated(String suffix) {
    return of(packageName, String.join("_", simpleNames) + suffix);
  }

  /** The canonical name, {@code p.Outer.Foo}. */
  @Override
  public String toString() {
    return packageName.isEmpty() ? displayName() : packageName + "." + displayName();
  }
}
