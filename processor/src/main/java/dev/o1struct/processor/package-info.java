/**
 * The annotation processor. One way through:
 *
 * <pre>
 * TypeElement -> ModelReader -> StructModel -> TypedStruct -> StructRules -> problems -> Reporter
 *                 (if none) -> LayoutPlanner -> LayoutPlan -> LayoutRules -> problems -> Reporter
 *                                             (if none) -> emitters -> SourceFile
 * </pre>
 *
 * <p>Each step is a function of its input; the records between them cannot change.
 *
 * <p>A new kind of field is a mark and a line in the table of {@code read.MarkReader}, a case in
 * {@code types.TypeResolver} and in {@code model.FieldType}, its size in {@code
 * layout.LayoutPlanner} and its name in {@code layout.LayoutTable}, its C type in {@code
 * document.CTypes}, and a class in {@code emit} beside its line in {@code emit.FieldCode}: the
 * compiler names each of these places. Arrays, records, columns, headers and drawings follow.
 */
@NullMarked
package dev.o1struct.processor;

import org.jspecify.annotations.NullMarked;
