package dev.o1struct.processor.types;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import java.util.List;

/**
 * A struct with what its fields are in memory: all that rules and layouts want to know of it.
 *
 * @param model the struct as declared
 * @param fields its fields in order of declaration
 */
public record TypedStruct(StructModel model, List<TypedField> fields) {
  /** Copies the list. */
  public TypedStruct {
    fields = List.copyOf(fields);
  }

  /** Finds out what the fields of a struct are. */
  public static TypedStruct of(StructModel model) {
    return new TypedStruct(model, model.fields().stream().map(TypedField::of).toList());
  }

  /** Its name. */
  public QualifiedName name() {
    return model.name();
  }

  /** What its type declaration says. */
  public Declaration declaration() {
    return model.declaration();
  }

  /** The type. */
  public Place place() {
    return model.place();
  }
}
