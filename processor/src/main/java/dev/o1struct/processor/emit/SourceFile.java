package dev.o1struct.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.HiddenNames;
import dev.o1struct.processor.names.MemberNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    Places places = new Places(plan, door, MemberNames.of(plan));
    List<SourceFile> files = new ArrayList<>();
    files.add(of(plan, StructEmitter.emit(plan, places, door)));
    files.add(of(plan, FlyweightEmitter.emit(plan, places)));
    if (plan.declaration().hasSnapshot()) {
      JavaFile record = plan.isUnion() ? UnionRecordEmitter.emit(plan) : RecordEmitter.emit(plan);
      files.add(of(plan, record));
    }
    if (plan.declaration().hasColumns()) {
      files.add(of(plan, ColumnsEmitter.emit(plan, door)));
    }
    return files;
  }

  /**
   * A file with a class for a struct. Types are written with their packages where something of the
   * user's has their simple name.
   */
  static JavaFile.Builder with(LayoutPlan plan, TypeSpec.Builder type) {
    return with(plan, HiddenNames.in(plan), type);
  }

  /**
   * The same with other names. JavaPoet writes types of the file's own package without the package
   * always, so that a file in which that must not be is one of no package for it.
   */
  static JavaFile.Builder with(LayoutPlan plan, HiddenNames hidden, TypeSpec.Builder type) {
    String packageName = hidden.own().isEmpty() ? plan.name().packageName() : "";
    return JavaFile.builder(packageName, type.alwaysQualify(qualified(plan, hidden.all())).build())
        .skipJavaLangImports(true);
  }

  /** Names of types that are hidden, and of those that are within them. */
  private static String[] qualified(LayoutPlan plan, Set<String> hidden) {
    Set<String> names = new TreeSet<>(hidden);
    if (hidden.contains("ValueLayout")) {
      names.addAll(Names.LAYOUTS_WITHIN_VALUE_LAYOUT);
    }
    Stream.concat(Stream.of(plan), plan.cases().stream())
        .flatMap(one -> one.fields().stream())
        .flatMap(field -> field.mentioned())
        .filter(type -> hidden.contains(type.simpleNames().getFirst()))
        .forEach(type -> names.addAll(type.simpleNames()));
    return names.toArray(String[]::new);
  }

  private static SourceFile of(LayoutPlan plan, JavaFile file) {
    String packageName = plan.name().packageName();
    boolean isWithout = file.packageName().isEmpty() && !packageName.isEmpty();
    String text = isWithout ? "package " + packageName + ";\n\n" + file : file.toString();
    return new SourceFile(
        QualifiedName.of(packageName, file.typeSpec().name()), OneLiners.join(text));
  }
}
