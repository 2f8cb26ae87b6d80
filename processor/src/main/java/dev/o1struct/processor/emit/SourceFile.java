package dev.o1struct.processor.emit;

import com.palantir.javapoet.JavaFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;

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
    if (plan.declaration().snapshot() != null) {
      files.add(of(plan.isUnion() ? UnionRecordEmitter.emit(plan) : RecordEmitter.emit(plan)));
    }
    if (plan.declaration().columns() != null) {
      files.add(of(ColumnsEmitter.emit(plan, door)));
    }
    return files;
  }

  private static SourceFile of(JavaFile file) {
    return new SourceFile(
        QualifiedName.of(file.packageName(), file.typeSpec().name()),
        OneLiners.join(file.toString()));
  }
}
