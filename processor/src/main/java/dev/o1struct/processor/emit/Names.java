package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.PrimitiveKind;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.GeneratedClass;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The types that generated code mentions, and who sees it. */
final class Names {
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

  private Names() {}

  private static ClassName runtime(String room, String name) {
    return ClassName.get("dev.o1struct.runtime." + room, name);
  }

  static ClassName of(QualifiedName name) {
    String[] nested = name.simpleNames().stream().skip(1).toArray(String[]::new);
    return ClassName.get(name.packageName(), name.simpleNames().getFirst(), nested);
  }

  static ClassName struct(QualifiedName name) {
    return of(GeneratedClass.STRUCT.of(name));
  }

  static ClassName flyweight(QualifiedName name) {
    return of(GeneratedClass.FLYWEIGHT.of(name));
  }

  static ClassName record(QualifiedName name) {
    return of(GeneratedClass.RECORD.of(name));
  }

  static ClassName columns(QualifiedName name) {
    return of(GeneratedClass.COLUMNS.of(name));
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
