package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a struct's interface sees, generated classes in files of their own may not. */
class VisibilityTest {
  private static final String OTHER =
      """
      package other;
      public class Palette {
        protected enum Colour { RED }
        public enum Shade { DARK }
      }
      """;

  private static String heir(String type) {
    return """
    package p;
    import dev.o1struct.annotations.*;
    public class Heir extends other.Palette {
      @Struct public interface Thing { %s colour();  void colour(%1$s value); }
    }
    """
        .formatted(type);
  }

  @Test
  void aProtectedEnumOfAnotherPackageIsRefused() {
    Compiled compiled =
        Compiled.attempt(Compiled.compiler(new StructProcessor()), OTHER, heir("Colour"));
    assertTrue(compiled.messages().contains("[HIDDEN_TYPE] colour is of type"), compiled::messages);
  }

  @Test
  void aPublicOneIsFine() {
    Compiled.cleanly(OTHER, heir("Shade"));
  }

  @Test
  void aProtectedOneOfTheSamePackageIsFine() {
    Compiled.cleanly(
        OTHER.replace("package other", "package p"), heir("Colour").replace("other.", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public @interface Nullable { String why(); }",
        "private @interface Nullable {}",
      })
  void aNullnessAnnotationThatCannotBeRepeatedIsLeftOut(String annotation) {
    Compiled compiled =
        Compiled.cleanly(
            """
            package p;
            import dev.o1struct.annotations.*;
            import java.lang.annotation.*;
            public class Outer {
              @Target(ElementType.TYPE_USE) %s
              @Struct public interface Thing {
                @Ref @Nullable%s Thing next();  void next(Thing value);
              }
            }
            """
                .formatted(annotation, annotation.contains("why") ? "(why = \"last\")" : ""));
    assertFalse(compiled.source("p.Outer_ThingFlyweight").contains("Nullable"));
  }
}
