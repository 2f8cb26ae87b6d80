package dev.o1struct.processor.names;

import static dev.o1struct.processor.names.GeneratedClass.CASE_ROWS;
import static dev.o1struct.processor.names.GeneratedClass.COLUMNS;
import static dev.o1struct.processor.names.GeneratedClass.FLYWEIGHT;
import static dev.o1struct.processor.names.GeneratedClass.RECORD;
import static dev.o1struct.processor.names.GeneratedClass.ROW;
import static dev.o1struct.processor.names.GeneratedClass.STRUCT;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** The methods of generated classes that are no accessors of fields. */
public enum Member {
  /** Copies a struct. */
  COPY("copy", Cure.REFUSES, STRUCT),
  /** Zeroes a struct or a row. */
  CLEAR("clear", Cure.REFUSES, STRUCT, COLUMNS),
  /** Compares structs. */
  EQUALS("equals", Cure.REFUSES, STRUCT),
  /** Hashes a struct. */
  HASH("hash", Cure.REFUSES, STRUCT),
  /** Prints a struct or a row. */
  TO_STRING("toString", Cure.REFUSES, STRUCT, FLYWEIGHT, COLUMNS, CASE_ROWS, ROW),
  /** Makes a struct or a row one of a case. */
  BECOME("become", Cure.REFUSES, Owner.FAMILY, STRUCT, COLUMNS, CASE_ROWS),
  /** The number of the case that it is: a field, which no other may be. */
  TAG("tag", Cure.REFUSES, Owner.FAMILY, STRUCT, COLUMNS),
  /** Points a flyweight elsewhere. */
  WRAP("wrap", Cure.REFUSES, FLYWEIGHT, ROW),
  /** Where a flyweight points. */
  HANDLE("handle", Cure.REFUSES, FLYWEIGHT),
  /** A new flyweight over a row. */
  ROW_VIEW("row", Cure.REFUSES, COLUMNS, CASE_ROWS),
  /** One that is used again and again. */
  VIEW("view", Cure.REFUSES, Owner.UNION, COLUMNS),
  /** More rows. */
  GROW("grow", Cure.REFUSES, COLUMNS),
  /** From a row to a struct. */
  COPY_TO("copyTo", Cure.REFUSES, COLUMNS),
  /** From a struct to a row. */
  COPY_FROM("copyFrom", Cure.REFUSES, COLUMNS),

  /** The pool of a heap. */
  POOL("pool", Cure.STANDS_BESIDE, STRUCT),
  /** A pool whose structs have the tag of their case. */
  TAGGING("tagging", Cure.STANDS_BESIDE, Owner.CASE, STRUCT),
  /** The code of an enum's constant. */
  CODE("code", Cure.STANDS_BESIDE, STRUCT, COLUMNS, CASE_ROWS),
  /** What is printed for an enum's constant. */
  CONSTANT("constant", Cure.STANDS_BESIDE, STRUCT, COLUMNS, CASE_ROWS),
  /** A record of a struct, or a flyweight of a tagged union. */
  OF("of", Cure.STANDS_BESIDE, FLYWEIGHT, RECORD),
  /** Writes a record to a struct. */
  TO("to", Cure.STANDS_BESIDE, RECORD),
  /** New columns on a heap. */
  ON("on", Cure.STANDS_BESIDE, COLUMNS),
  /** How many rows there are. */
  ROWS("rows", Cure.STANDS_BESIDE, COLUMNS),
  /** Gives the rows back. */
  CLOSE("close", Cure.STANDS_BESIDE, COLUMNS),

  /** The place that a handle means. */
  AT("at", Cure.GIVES_WAY, STRUCT),
  /** The handle that a flyweight keeps. */
  VALID("valid", Cure.GIVES_WAY, STRUCT),
  /** The place of a case whatever its tag says, or that of a row. */
  PLACE("place", Cure.GIVES_WAY, STRUCT, COLUMNS, CASE_ROWS),
  /** Sets the tag alone. */
  TAGGED("tagged", Cure.GIVES_WAY, Owner.CASE, STRUCT),
  /** A block for rows. */
  ALLOCATE("allocate", Cure.GIVES_WAY, COLUMNS),
  /** The handle of what lies in a row. */
  HANDLE_OF("handleOf", Cure.GIVES_WAY, COLUMNS),
  /** Zeroes bytes. */
  ZERO("zero", Cure.GIVES_WAY, COLUMNS),
  /** The bytes of a row's case. */
  OWN_BYTES("ownBytes", Cure.GIVES_WAY, Owner.UNION, COLUMNS);

  /** Methods that every class inherits: they are refused, since no field can have their shape. */
  public static final Set<String> OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** What is done where a field has the name. */
  public enum Cure {
    /** Users call it, so that the field is refused. */
    REFUSES,
    /** No accessor has such parameters, so that both are there. */
    STANDS_BESIDE,
    /** Nobody else calls it, so that it is called otherwise. */
    GIVES_WAY
  }

  /** The structs whose classes have it. */
  public enum Owner {
    /** Every struct. */
    EACH,
    /** Tagged unions and, since they have the fields too, their cases. */
    FAMILY,
    /** Tagged unions. */
    UNION,
    /** The cases of tagged unions. */
    CASE
  }

  private final String word;
  private final Cure cure;
  private final Owner owner;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<GeneratedClass> classes;

  Member(String word, Cure cure, GeneratedClass... classes) {
    this(word, cure, Owner.EACH, classes);
  }

  Member(String word, Cure cure, Owner owner, GeneratedClass... classes) {
    this.word = word;
    this.cure = cure;
    this.owner = owner;
    this.classes = Set.of(classes);
  }

  /** Its name, unless it gives way. */
  public String word() {
    return word;
  }

  /** What is done where a field has the name. */
  public Cure cure() {
    return cure;
  }

  /** The structs whose classes have it. */
  public Owner owner() {
    return owner;
  }

  /** The classes that it is in, of some structs at least. */
  public Set<GeneratedClass> classes() {
    return classes;
  }

  /** Whether a field of that name is refused in one of those classes. */
  public static boolean refuses(String field, Owner struct, Collection<GeneratedClass> classes) {
    return OF_OBJECT.contains(field)
        || Arrays.stream(values())
            .filter(member -> member.cure == Cure.REFUSES && member.word.equals(field))
            .filter(member -> member.owner == Owner.EACH || isOf(member.owner, struct))
            .anyMatch(member -> !Collections.disjoint(member.classes, classes));
  }

  private static boolean isOf(Owner owner, Owner struct) {
    return struct != Owner.EACH && (owner == Owner.FAMILY || owner == struct);
  }
}
