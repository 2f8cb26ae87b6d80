package dev.o1struct.processor.problems;

/**
 * The ids of the rules, as they appear in messages. Ids are never renamed; each comment says what
 * the rule demands.
 */
public enum Rule {
  /** A struct is an interface. */
  NOT_AN_INTERFACE,
  /** What a sealed struct, a tagged union, permits are structs that are not sealed. */
  SEALED_STRUCT,
  /** A tag has 1, 2 or 4 bytes, and only a tagged union has one. */
  TAG_BYTES,
  /** All cases of a tagged union have a code, or none has. */
  CASE_CODE_MISSING,
  /** The codes of the cases are distinct. */
  CASE_CODE_TWICE,
  /** The codes of the cases fit the tag. */
  CASE_CODE_RANGE,
  /** Among structs, only cases have codes. */
  NOT_A_CASE,
  /** A struct has no type parameters. */
  GENERIC_STRUCT,
  /** Generated code, in files of its own, must see the struct. */
  PRIVATE_STRUCT,
  /** A struct has a field. */
  NO_FIELDS,
  /** A struct has one header at most. */
  SEVERAL_HEADERS,
  /** A struct fits a slab. */
  TOO_LARGE,
  /** A struct does not have more fields than javac can compile. */
  TOO_MANY_FIELDS,
  /** A struct does not contain itself. */
  RECURSION,
  /** An embedded struct from a class file obeys the rules itself. */
  EMBEDDED_BROKEN,
  /** All abstract methods are the struct's own. */
  INHERITED_METHOD,
  /** An abstract method is a getter or a setter. */
  METHOD_SHAPE,
  /** Field annotations stand on fields. */
  ANNOTATED_BEHAVIOUR,
  /** A name is free in the generated classes. */
  NAME_CLASH,
  /** A field is declared once. */
  DUPLICATE_FIELD,
  /** A setter has a getter. */
  SETTER_WITHOUT_GETTER,
  /** A field has at most one setter. */
  DUPLICATE_SETTER,
  /** A setter takes what the getter returns. */
  SETTER_TYPE,
  /** A setter takes an index if the getter does. */
  SETTER_INDEX,
  /** Annotations stand on the getter. */
  SETTER_ANNOTATED,
  /** An embedded struct is written through its own accessors. */
  EMBEDDED_SETTER,
  /** A field's type has a place in memory. */
  UNSUPPORTED_TYPE,
  /** The integer annotations go with certain Java types. */
  INTEGER_TYPE,
  /** References are struct interfaces or long. */
  REFERENCE_TYPE,
  /** Annotations do not contradict each other. */
  CONTRADICTION,
  /** An enum's width is 1, 2 or 4, and only an enum has one. */
  ENUM_WIDTH,
  /** An enum has a constant, and its ordinals fit the width. */
  ENUM_CONSTANTS,
  /** All constants of an enum have a code, or none has. */
  ENUM_CODE_MISSING,
  /** The codes of an enum are distinct. */
  ENUM_CODE_TWICE,
  /** The codes of an enum fit the width. */
  ENUM_CODE_RANGE,
  /** Bit fields are integers, booleans or enums, and no arrays. */
  BITS_TYPE,
  /** A bit field has 1 bit at least, and not more than its type. */
  BITS_COUNT,
  /** Inline texts are strings or character sequences. */
  TEXT_TYPE,
  /** An inline text has room for a byte. */
  TEXT_CAPACITY,
  /** Names and native pointers are longs. */
  HANDLE_TYPE,
  /** An array has at least one element. */
  LENGTH_NOT_POSITIVE,
  /** An array's getter takes an index for each length. */
  LENGTH_WITHOUT_INDEX,
  /** Generated code, in files of its own, must see the types of fields. */
  HIDDEN_TYPE,
  /** A getter with indexes has a length for each. */
  INDEX_WITHOUT_LENGTH,
  /** An array has no more dimensions than C compilers have to accept. */
  TOO_MANY_DIMENSIONS,
  /** Unions and arms have names that are identifiers. */
  UNION_NAME,
  /** The members of a union are consecutive. */
  UNION_SPLIT,
  /** A union has at least two arms. */
  UNION_OF_ONE,
  /** An alignment is a power of two, and no weaker than the type's own. */
  ALIGNMENT,
  /** A field with a cache line of its own shares its bytes with no other. */
  CACHE_LINE,
  /** Bit fields are placed by C's rules alone. */
  BITS_PLACEMENT,
  /** A byte order is given to numbers and enums of several bytes. */
  BYTE_ORDER,
  /** What is atomic is read and written at once. */
  ATOMIC_TYPE,
  /** An atomic field is aligned to its size. */
  ATOMIC_ALIGNMENT,
  /** The operations on an atomic field are declared as they are generated. */
  ATOMIC_METHOD,
  /** An offset is a multiple of the alignment. */
  ILLEGAL_OFFSET,
  /** All fields have an offset, or none. */
  OFFSETS_INCOMPLETE,
  /** Fields that have offsets are not reordered. */
  REORDERED_OFFSETS,
  /** Fields do not share bytes, unless a union says so. */
  OVERLAP,
  /** What is embedded in a struct with a snapshot has one too. */
  SNAPSHOT_EMBEDDED,
  /** The cases of a tagged union with a snapshot have one too. */
  SNAPSHOT_CASE,
  /** A struct with a snapshot has no union without a tag. */
  SNAPSHOT_UNION,
  /** A record has so many components at most. */
  SNAPSHOT_FIELDS,
  /** A locked layout does not change. */
  LAYOUT_LOCKED,
  /** A struct is in the lock file, if there is one: a warning. */
  LAYOUT_UNLOCKED,
  /** The lock file can be read and written. */
  LOCK_FILE,
  /** A tagged union has columns, not its cases. */
  COLUMNS,
  /** An option of the processor has one of its values. */
  ILLEGAL_OPTION,
  /** Generated files can be written. */
  CANNOT_WRITE,
  /** The processor works. */
  PROCESSOR_BUG
}
