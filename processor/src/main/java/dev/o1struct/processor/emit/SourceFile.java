package dev.o1struct.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A source file to be written.
 *
 * @param name the top-level class in it
 * @param text its contents
 */
public record SourceFile(QualifiedName name, String text) {
  /** All that is generated for a struct. */
  public static List<SourceFile> of(LayoutPlan plan, Door door) {
    Places places = new Places(plan, door);
    List<SourceFile> files = new ArrayList<>();
    files.add(of(StructEmitter.emit(plan, places, door)));
    files.add(of(FlyweightEmitter.emit(plan, places)));
    if (plan.declaration().hasSnapshot()) {
      files.add(of(plan.isUnion() ? UnionRecordEmitter.emit(plan) : RecordEmitter.emit(plan)));
    }
    if (plan.declaration().hasColumns()) {
      files.add(of(ColumnsEmitter.emit(plan, door)));
    }
    return files;
  }

  /**
   * A file with a class for a struct. Types are written with their packages where a type of the
   * user's has their simple name.
   */
  static JavaFile.Builder with(LayoutPlan plan, TypeSpec.Builder type) {
    return JavaFile.builder(plan.name().packageName(), type.alwaysQualify(qualified(plan)).build())
        .skipJavaLangImports(true);
  }

  /** Names of types that hide others, and of those that are within hidden ones. */
  private static String[] qualified(LayoutPlan plan) {
    SortedSet<String> names = new TreeSet<>(plan.declaration().scope().hiding());
    plan.cases().forEach(one -> names.addAll(one.declaration().scope().hiding()));
    Set<String> within = new HashSet<>();
    if (names.contains("ValueLayout")) {
      within.addAll(Names.LAYOUTS_WITHIN_VALUE_LAYOUT);
    }
    Stream.concat(Stream.of(plan), plan.cases().stream())
        .flatMap(one -> one.fields().stream())
        .forEach(field -> addHiddenTypes(field, names, within));
    names.addAll(within);
    return names.toArray(String[]::new);
  }

  /** JavaPoet looks at the last name of a nested type only. */
  private static void addHiddenTypes(PlacedField field, Set<String> names, Set<String> within) {
    FieldCode.of(field)
        .mentioned()
        .filter(type -> names.contains(type.simpleNames().getFirst()))
        .forEach(type -> within.addAll(type.simpleNames()));
  }

  private static SourceFile of(JavaFile file) {
    return new SourceFile(
        QualifiedName.of(file.packageName(), file.typeSpec().name()),
        OneLiners.join(file.toString()));
  }
}
