package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * A struct laid out.
 *
 * @param name the struct
 * @param declaration what its declaration says apart from fields
 * @param size its size in bytes, tail padding included
 * @param alignment its alignment in bytes
 * @param nodes its parts in order of offset, padding among them
 * @param fields its fields in order of declaration
 * @param comparison how two of them are compared
 * @param manner by what rule it was laid out
 * @param cases of a tagged union the layouts of its cases in the order of their numbers, else none
 * @param identity what others know it by
 */
public record LayoutPlan(
    QualifiedName name,
    Declaration declaration,
    long size,
    long alignment,
    List<LayoutNode> nodes,
    List<PlacedField> fields,
    List<ComparisonStep> comparison,
    Manner manner,
    List<LayoutPlan> cases,
    Identity identity) {
  /** Slots of a pool are multiples of this many bytes. */
  private static final long SLOT_GRANULE = 8;

  /** Up to so many words a loop beats the calls of bulk copies. */
  private static final long MOST_WORDS = 32;

  /** Copies the lists. */
  public LayoutPlan {
    nodes = List.copyOf(nodes);
    fields = List.copyOf(fields);
    comparison = List.copyOf(comparison);
    cases = List.copyOf(cases);
  }

  /** The same, known to be so much smaller than in the order of declaration. */
  LayoutPlan saving(long bytes) {
    Manner saved = new Manner(manner.kind(), bytes, manner.family(), manner.header());
    return as(saved, identity);
  }

  /** The same as a member of a family. */
  LayoutPlan in(Family family) {
    Manner member = new Manner(manner.kind(), manner.savedBytes(), family, manner.header());
    return as(member, identity);
  }

  /** The same, known to others by that. */
  LayoutPlan knownBy(Identity given) {
    return as(manner, given);
  }

  private LayoutPlan as(Manner other, Identity given) {
    return new LayoutPlan(
        name, declaration, size, alignment, nodes, fields, comparison, other, cases, given);
  }

  /** Whether it is a tagged union. */
  public boolean isUnion() {
    return manner.family() != null && manner.family().union().equals(name);
  }

  /** Whether it is a case of a tagged union. */
  public boolean isCase() {
    return manner.family() != null && !isUnion();
  }

  /** Its parts, of a tagged union those that all cases have. */
  public List<LayoutNode> commonNodes() {
    return isUnion()
            && nodes.getFirst() instanceof LayoutNode.Overlay(_, _, _, var arms)
            && arms.getFirst() instanceof LayoutNode.Sequence(_, _, _, var common)
        ? common
        : nodes;
  }

  /** The tagged union that it is, or is a case of. */
  public Family family() {
    return Objects.requireNonNull(manner.family(), name::toString);
  }

  /** The fields that hold values: all but the tag. */
  public List<PlacedField> valueFields() {
    return fields.stream().filter(field -> !field.isTag()).toList();
  }

  /** The fields that are such a struct by value, or an array of them. */
  public List<PlacedField> fieldsOf(QualifiedName struct) {
    return fields.stream()
        .filter(
            field -> field.type() instanceof FieldType.Embedded part && part.name().equals(struct))
        .toList();
  }

  /** The tag of a tagged union, or of a case. */
  public PlacedField tag() {
    return fields.stream().filter(PlacedField::isTag).findFirst().orElseThrow();
  }

  /** The size of a pool's slot: the struct's size rounded up to a multiple of 8. */
  public long slotBytes() {
    return Extent.alignUp(size, SLOT_GRANULE);
  }

  /** The words in which it is zeroed: what its size is a multiple of, and at most 8 bytes. */
  public long wordBytes() {
    return Math.min(Long.lowestOneBit(size), Long.BYTES);
  }

  /** The bytes of a case that its union does not have in common. */
  public long ownBytes() {
    return size - family().commonBytes();
  }

  /** The words in which those are zeroed. */
  public long ownWordBytes() {
    return ownBytes() == 0 ? 1 : Math.min(Long.lowestOneBit(ownBytes()), Long.BYTES);
  }

  /** How the struct is zeroed. */
  public Clearing clearing() {
    return size / wordBytes() <= MOST_WORDS ? Clearing.WORDS : Clearing.DOUBLING;
  }
}
