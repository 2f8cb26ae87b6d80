package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.model.QualifiedName;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** The names in generated code. */
public final class Names {
  /** Suffix of the class of static accessors. */
  public static final String STRUCT = "Struct";

  /** Suffix of the flyweight. */
  public static final String FLYWEIGHT = "Flyweight";

  /** Suffix of the record twin. */
  public static final String RECORD = "Record";

  /** Suffix of the struct of arrays. */
  public static final String COLUMNS = "Columns";

  static final ClassName HANDLES = runtime("handles", "Handles");
  static final ClassName HEAP = runtime("heap", "Heap");
  static final ClassName BLOCK_POOL = runtime("blocks", "BlockPool");

  static final ClassName FLYWEIGHT_TYPE = runtime("structs", "Flyweight");
  static final ClassName STRUCT_CURSOR = runtime("structs", "StructCursor");
  static final ClassName STRUCT_PART = runtime("structs", "StructPart");
  static final ClassName STRUCT_POOL = runtime("structs", "StructPool");
  static final ClassName STRUCT_TYPE = runtime("structs", "StructType");

  static final ClassName COMPILATION = runtime("generated", "Compilation");
  static final ClassName COMPRESSED_HANDLE = runtime("generated", "CompressedHandle");
  static final ClassName INLINE_TEXT = runtime("generated", "InlineText");
  static final ClassName PACKED_LAYOUT = runtime("generated", "PackedLayout");
  static final ClassName SNAPSHOT_LIST = runtime("generated", "SnapshotList");
  static final ClassName STRUCT_HASH = runtime("generated", "StructHash");
  static final ClassName SYSTEM_MEMORY = runtime("generated", "SystemMemory");
  static final ClassName TAGGED_UNION = runtime("generated", "TaggedUnion");
  static final ClassName TYPED_HANDLE = runtime("generated", "TypedHandle");

  /** The types within {@code ValueLayout}, which those are called by that are constants of it. */
  static final Set<String> LAYOUTS_WITHIN_VALUE_LAYOUT =
      Set.of("OfByte", "OfShort", "OfChar", "OfInt", "OfFloat", "OfLong", "OfDouble", "OfBoolean");

  /** Names that parameters and locals of generated methods have already. */
  private static final Set<String> TAKEN =
      Set.of(
          "index",
          "value",
          "expected",
          "delta",
          "from",
          "to",
          "a",
          "b",
          "i",
          "e",
          "row",
          "position",
          "at",
          "end",
          "done",
          "ordinal",
          "code",
          "constant",
          "cursor",
          "start",
          "target",
          "source",
          "hash");

  /** Methods without parameters that a struct of arrays has already. */
  private static final Set<String> GETTERS =
      Set.of(
          "clone",
          "close",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "rows",
          "toString",
          "wait");

  private Names() {}

  private static ClassName runtime(String room, String name) {
    return ClassName.get("dev.o1struct.runtime." + room, name);
  }

  static ClassName of(QualifiedName name) {
    String[] nested = name.simpleNames().stream().skip(1).toArray(String[]::new);
    return ClassName.get(name.packageName(), name.simpleNames().getFirst(), nested);
  }

  static ClassName struct(QualifiedName name) {
    return of(name.generated(STRUCT));
  }

  static ClassName flyweight(QualifiedName name) {
    return of(name.generated(FLYWEIGHT));
  }

  static ClassName record(QualifiedName name) {
    return of(name.generated(RECORD));
  }

  static ClassName columns(QualifiedName name) {
    return of(name.generated(COLUMNS));
  }

  /** The parameter that is the handle: {@code actionVar}, {@code asObject}. */
  static String handleOf(QualifiedName name) {
    String lower = lowered(name);
    return SourceVersion.isKeyword(lower) || TAKEN.contains(lower) ? lower + "Handle" : lower;
  }

  /** The method without parameters that gives what there is for a case of a tagged union. */
  static String getterOf(QualifiedName name) {
    String lower = lowered(name);
    return SourceVersion.isKeyword(lower) || GETTERS.contains(lower) ? lower + "_" : lower;
  }

  private static String lowered(QualifiedName name) {
    String simple = name.simpleName();
    int capitals = 0;
    while (capitals < simple.length() && Character.isUpperCase(simple.charAt(capitals))) {
      capitals++;
    }
    boolean startsNextWord = capitals > 1 && capitals < simple.length();
    int lowered = startsNextWord ? capitals - 1 : capitals;
    return simple.substring(0, lowered).toLowerCase(Locale.ROOT) + simple.substring(lowered);
  }

  static TypeName primitive(PrimitiveKind kind) {
    return switch (kind) {
      case BYTE -> TypeName.BYTE;
      case BOOLEAN -> TypeName.BOOLEAN;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case FLOAT -> TypeName.FLOAT;
      case LONG -> TypeName.LONG;
      case DOUBLE -> TypeName.DOUBLE;
    };
  }

  static Modifier[] visible(LayoutPlan plan, Modifier... others) {
    if (!plan.declaration().form().isPublic()) {
      return others;
    }
    Modifier[] all = new Modifier[others.length + 1];
    all[0] = Modifier.PUBLIC;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }
}
