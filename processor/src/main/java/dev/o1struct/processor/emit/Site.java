package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Indexes;

/**
 * A class that accessors are written for: that of the static accessors, or one with rows.
 *
 * @param plan the struct
 * @param places knows the place that a handle or row means
 * @param handle the parameter that is the handle, or the row
 */
record Site(LayoutPlan plan, Places places, String handle) {
  /** Begins an accessor of a field, or of an element of an array. */
  MethodSpec.Builder accessor(PlacedField field, String name) {
    MethodSpec.Builder method = begin(name);
    Indexes.names(field.dimensions()).forEach(index -> method.addParameter(TypeName.INT, index));
    return method;
  }

  /** Begins a method on a struct. */
  MethodSpec.Builder begin(String name) {
    return places.begin(name, handle);
  }

  /** The place of a field, or of the element of {@link Elements#variables}. */
  CodeBlock element(PlacedField field) {
    return places.addressOfElement(handle, field);
  }

  /** The place of a field, or of an element by its indexes. */
  CodeBlock address(PlacedField field) {
    return places.address(handle, field);
  }
}
