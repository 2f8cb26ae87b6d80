package dev.o1struct.processor.readback;

import dev.o1struct.processor.readback.Declared.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Declares structs by chance: all kinds of fields, in all layout modes. */
final class Chance {
  private static final List<Mode> MODES = List.of(Mode.values());

  private final Random random;
  private final List<Declared> structs = new ArrayList<>();

  private Chance(long seed) {
    random = new Random(seed);
  }

  /** So many structs, each of which may embed or extend earlier ones. */
  static List<Declared> structs(long seed, int count) {
    Chance chance = new Chance(seed);
    for (int i = 0; i < count; i++) {
      chance.structs.add(chance.struct("S" + i));
    }
    return List.copyOf(chance.structs);
  }

  /** A tagged union and its cases, which may embed those structs. */
  static List<Declared> family(long seed, List<Declared> structs) {
    Chance chance = new Chance(seed);
    chance.structs.addAll(structs);
    Declared union = new Declared("U", Mode.C, null, chance.plainFields("u"));
    union.tagBytes = 1 << chance.random.nextInt(3);
    union.order = chance.oneIn(2) ? "BIG_ENDIAN" : null;
    union.layOut();
    List<Declared> family = new ArrayList<>(List.of(union));
    int cases = 1 + chance.random.nextInt(4);
    for (int i = 0; i < cases; i++) {
      Declared one = new Declared("U" + i, Mode.C, union, chance.plainFields("u" + i));
      one.order = chance.oneIn(2) ? "BIG_ENDIAN" : null;
      one.code = union.tagBytes == 1 ? 200 + i : 1000 * (i + 1);
      one.layOut();
      family.add(one);
    }
    union.cases.addAll(family.subList(1, family.size()));
    return family;
  }

  private List<Member> plainFields(String stem) {
    List<Member> members = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      boolean asBits = oneIn(4);
      members.add(asBits ? bits(stem + "f" + i) : field(stem + "f" + i, false));
    }
    return members;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private Declared struct(String name) {
    Mode mode = oneIn(2) ? Mode.C : MODES.get(random.nextInt(MODES.size()));
    boolean extending = !structs.isEmpty() && oneIn(5) && mode != Mode.OFFSETS;
    @Nullable Declared header = extending && mode != Mode.PACKED ? any(false) : null;
    List<Member> members = new ArrayList<>();
    int parts = 1 + random.nextInt(8);
    String stem = name.toLowerCase(Locale.ROOT) + "f";
    boolean lines = oneIn(6) && mode == Mode.C;
    for (int part = 0; part < parts; part++) {
      if (oneIn(5) && mode != Mode.OFFSETS) {
        String union = name.toLowerCase(Locale.ROOT) + "u" + part;
        union(union, stem, members, mode == Mode.PACKED);
      } else if (oneIn(3) && !lines && (mode == Mode.C || mode == Mode.REORDERED)) {
        members.add(bits(stem + members.size()));
      } else {
        Member member = field(stem + members.size(), mode == Mode.PACKED);
        member.cacheLine = lines && oneIn(3);
        member.align = !member.cacheLine && mode != Mode.OFFSETS ? align(member, mode) : 0;
        members.add(member);
      }
    }
    Declared struct = new Declared(name, mode, header, members);
    struct.align = oneIn(8) ? 1 << random.nextInt(6) : 0;
    struct.order = oneIn(4) ? "BIG_ENDIAN" : null;
    if (mode == Mode.OFFSETS) {
      scatter(members);
    }
    struct.layOut();
    return struct;
  }

  /** One of the earlier structs that are small enough for arrays of them. */
  private @Nullable Declared any(boolean packed) {
    List<Declared> small =
        structs.stream()
            .filter(struct -> struct.size < 1000 && !(packed && struct.hasAtomics()))
            .toList();
    return small.isEmpty() ? null : small.get(random.nextInt(small.size()));
  }

  private int align(Member member, Mode mode) {
    int asked = 1 << random.nextInt(6);
    return oneIn(6) && (mode == Mode.PACKED || asked >= member.natural()) ? asked : 0;
  }

  /** Gives each field an offset of its own, in another order than that of declaration. */
  private void scatter(List<Member> members) {
    List<Member> order = new ArrayList<>(members);
    Collections.shuffle(order, random);
    long end = 0;
    for (Member member : order) {
      long at = Math.ceilDiv(end + random.nextInt(5), member.natural()) * member.natural();
      member.bit = 8 * at;
      end = at + member.bytes();
    }
  }

  private void union(String name, String stem, List<Member> members, boolean packed) {
    int arms = 2 + random.nextInt(2);
    for (int arm = 0; arm < arms; arm++) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        Member member = field(stem + members.size(), packed);
        member.union = name;
        member.arm = "arm" + arm;
        members.add(member);
      }
    }
  }

  private Member bits(String name) {
    Kind kind;
    do {
      kind = Kind.ALL.get(random.nextInt(Kind.ALL.size()));
    } while (!kind.canBeBits());
    Member member = new Member(name, kind, null);
    int least = kind.isEnum() ? 3 : 1;
    int most = kind == Kind.BOOLEAN ? 1 : 8 * kind.bytes;
    member.bits = least + random.nextInt(most - least + 1);
    member.newUnit = oneIn(6);
    return member;
  }

  private Member field(String name, boolean packed) {
    Kind kind = Kind.ALL.get(random.nextInt(Kind.ALL.size()));
    @Nullable Declared embedded = oneIn(8) ? any(packed) : null;
    boolean embeds = embedded != null;
    Member member = new Member(name, kind, embedded);
    if (!embeds && oneIn(8)) {
      member.capacity = 1 + random.nextInt(12);
      member.latin1 = random.nextBoolean();
    }
    member.atomic = !embeds && member.capacity == 0 && !packed && oneIn(6);
    member.length = oneIn(4) ? 1 + random.nextInt(4) : 0;
    if (member.length > 0 && oneIn(2)) {
      member.columns = 1 + random.nextInt(3);
      member.length *= member.columns;
    }
    if (member.isOrdered() && oneIn(6)) {
      member.order = random.nextBoolean() ? "BIG_ENDIAN" : "LITTLE_ENDIAN";
    }
    return member;
  }
}
