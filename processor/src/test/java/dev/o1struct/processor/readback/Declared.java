package dev.o1struct.processor.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A struct as declared, laid out by the rules of the documentation. */
final class Declared {
  /** How the fields follow each other. */
  enum Mode {
    C,
    PACKED,
    REORDERED,
    OFFSETS
  }

  final String name;
  final Mode mode;
  final @Nullable Declared header;

  /** The fields in order of declaration. */
  final List<Member> members;

  int align;
  @Nullable String order;

  /** The bytes of its tag, 0 if it is no tagged union. */
  int tagBytes;

  /** Its cases. */
  final List<Declared> cases = new ArrayList<>();

  /** The number of this case in the tag of its header. */
  int code;

  /** Fields and whole unions in the order in which they lie. */
  List<List<Member>> runs = List.of();

  long size;
  long alignment;

  Declared(String name, Mode mode, @Nullable Declared header, List<Member> members) {
    this.name = name;
    this.mode = mode;
    this.header = header;
    this.members = members;
  }

  /** Finds the places of all fields; those of {@link Mode#OFFSETS} are known and stay. */
  void layOut() {
    runs = runs(members);
    place();
    if (mode == Mode.REORDERED) {
      long declared = size;
      runs.sort(Comparator.comparingLong((List<Member> run) -> strictest(run)).reversed());
      place();
      if (size >= declared) {
        runs = runs(members);
        place();
      }
    }
  }

  private static List<List<Member>> runs(List<Member> members) {
    List<List<Member>> runs = new ArrayList<>();
    for (Member member : members) {
      if (member.union.isEmpty()
          || runs.isEmpty()
          || !runs.getLast().getFirst().union.equals(member.union)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(member);
    }
    return runs;
  }

  boolean isPacked() {
    return mode == Mode.PACKED;
  }

  private long strictest(List<Member> run) {
    return run.stream().mapToLong(member -> member.alignment(isPacked())).max().orElseThrow();
  }

  private void place() {
    long end = header == null ? 8L * tagBytes : 8 * header.size; // in bits
    alignment = Math.max(Math.max(align, 1), header == null ? tagBytes : header.alignment);
    for (List<Member> run : runs) {
      Member first = run.getFirst();
      alignment = Math.max(alignment, strictest(run));
      if (mode == Mode.OFFSETS) {
        end = Math.max(end, first.bit + 8 * first.bytes());
      } else if (first.bits > 0) {
        end = placeBits(first, end);
      } else {
        end = placeRun(run, up(end, 8 * strictest(run)));
      }
    }
    size = up(end, 8 * alignment) / 8;
  }

  private static long placeBits(Member field, long end) {
    long unit = 8L * field.kind.bytes;
    boolean crosses = end / unit != (end + field.bits - 1) / unit;
    field.bit = field.newUnit || crosses ? up(end, unit) : end;
    return field.bit + field.bits;
  }

  private long placeRun(List<Member> run, long start) {
    Member first = run.getFirst();
    if (!first.union.isEmpty()) {
      return placeUnion(run, start);
    }
    first.bit = start;
    return up(start + 8 * first.bytes(), first.cacheLine ? 8 * 64 : 8);
  }

  /** All arms start where the union does. */
  private long placeUnion(List<Member> run, long start) {
    long end = start;
    long at = start;
    String arm = "";
    long armAlignment = 8;
    for (Member member : run) {
      if (!member.arm.equals(arm)) {
        at = start;
        arm = member.arm;
        armAlignment = 8;
      }
      long own = 8 * member.alignment(isPacked());
      armAlignment = Math.max(armAlignment, own);
      member.bit = up(at, own);
      at = member.bit + 8 * member.bytes();
      end = Math.max(end, start + up(at - start, armAlignment));
    }
    return start + up(end - start, 8 * strictest(run));
  }

  private static long up(long value, long unit) {
    return Math.ceilDiv(value, unit) * unit;
  }

  /** Whether one of its own or inherited fields, or of those embedded, is in a union. */
  boolean hasUnion() {
    return (header != null && header.hasUnion())
        || members.stream()
            .anyMatch(member ->
                !member.union.isEmpty() || (member.embedded != null && member.embedded.hasUnion()));
  }

  /** Whether one of those is atomic, so that it cannot be packed. */
  boolean hasAtomics() {
    return (header != null && header.hasAtomics())
        || members.stream()
            .anyMatch(member ->
                member.atomic || (member.embedded != null && member.embedded.hasAtomics()));
  }

  /** The byte order of a member: what it says itself, or else its struct. */
  boolean isBigEndian(Member member) {
    String said = member.order != null ? member.order : order;
    return member.isOrdered() && "BIG_ENDIAN".equals(said);
  }

  String source() {
    StringBuilder text = new StringBuilder("package p;\nimport dev.o1struct.annotations.*;\n");
    text.append(align > 0 ? "@Align(" + align + ") " : "");
    text.append(order != null ? "@ByteOrder(Endianness." + order + ") " : "");
    String layout = mode == Mode.OFFSETS ? "C" : mode.name();
    String tag = tagBytes > 0 ? ", tagBytes = " + tagBytes : "";
    String columns = code > 0 ? "" : ", columns = true";
    text.append("@Struct(layout = Layout.%s%s%s)\n".formatted(layout, tag, columns));
    text.append(code > 0 ? "@Code(" + code + ")\n" : "");
    String kind = tagBytes > 0 ? "sealed " : code > 0 ? "non-sealed " : "";
    text.append("public %sinterface %s".formatted(kind, name));
    text.append(header == null ? "" : " extends " + header.name);
    if (tagBytes > 0) {
      text.append(
          cases.stream().map(one -> one.name).collect(Collectors.joining(", ", " permits ", "")));
    }
    text.append(" {\n");
    for (Member member : members) {
      text.append(member.source(mode == Mode.OFFSETS ? member.bit / 8 : null));
    }
    return text.append("}\n").toString();
  }
}
