package dev.o1struct.processor.model;

import java.util.List;

/** A type as written in the declaration of a getter or setter. */
public sealed interface JavaType {
  /**
   * A primitive type.
   *
   * @param name its keyword
   */
  record Primitive(String name) implements JavaType {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * An enum.
   *
   * @param name its name
   * @param constants its constants in order
   * @param reach from where it can be named
   */
  record Enumerated(QualifiedName name, List<EnumConstant> constants, Reach reach)
      implements JavaType {
    /** Copies the list. */
    public Enumerated {
      constants = List.copyOf(constants);
    }

    @Override
    public String toString() {
      return name.displayName();
    }
  }

  /** From where a type can be named by code that inherits nothing. */
  enum Reach {
    EVERYWHERE,
    ITS_PACKAGE,
    NOWHERE
  }

  /**
   * A type annotated with {@code @Struct}.
   *
   * @param name its name
   * @param isUnion whether it is sealed, which makes it a tagged union
   */
  record Struct(QualifiedName name, boolean isUnion) implements JavaType {
    @Override
    public String toString() {
      return name.displayName();
    }
  }

  /**
   * {@code String} or {@code CharSequence}.
   *
   * @param simpleName which of them
   */
  record Characters(String simpleName) implements JavaType {
    @Override
    public String toString() {
      return simpleName;
    }
  }

  /**
   * Any other type.
   *
   * @param text the type as the user would write it, without packages
   */
  record Other(String text) implements JavaType {
    @Override
    public String toString() {
      return text;
    }
  }

  /** The type in the user's words: simple names. */
  @Override
  String toString();
}
