package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives structs their identities: the same on every machine, whatever the options say. */
final class IdentityPlanner {
  private final LayoutPlanner planner;

  IdentityPlanner(LayoutPlanner planner) {
    this.planner = planner;
  }

  Identity of(LayoutPlan plan) {
    SequencedMap<QualifiedName, Long> parts = new LinkedHashMap<>();
    Stream.concat(startsOf(plan), embeddedIn(plan))
        .distinct()
        .forEach(part -> parts.put(part, planner.plan(part).identity().hash()));
    return new Identity(
        hash(text(plan, parts)), parts, startsOf(plan).collect(Collectors.toUnmodifiableSet()));
  }

  /** The cases that it may be, and what it starts with. */
  private Stream<QualifiedName> startsOf(LayoutPlan plan) {
    return Stream.concat(plan.cases().stream().map(LayoutPlan::name), headerOf(plan));
  }

  /** What its fields are. */
  private static Stream<QualifiedName> embeddedIn(LayoutPlan plan) {
    return plan.fields().stream()
        .flatMap(field ->
            field.type() instanceof FieldType.Embedded type
                ? Stream.of(type.name())
                : Stream.<QualifiedName>of());
  }

  /**
   * The struct that it starts with. A case of a tagged union starts with what that one starts with:
   * the union itself is not in its cases, they are in it.
   */
  private Stream<QualifiedName> headerOf(LayoutPlan plan) {
    LayoutPlan first = plan.isCase() ? planner.headerPlan(plan.family().union()) : plan;
    return Stream.ofNullable(first.manner().header());
  }

  private static String text(LayoutPlan plan, SequencedMap<QualifiedName, Long> parts) {
    StringBuilder text = new StringBuilder();
    LayoutText.lines(plan).forEach(line -> text.append(line).append('\n'));
    if (plan.isCase()) {
      int code = plan.family().codeOf(plan.name());
      text.append("case ").append(code).append(" of ").append(plan.family().union()).append('\n');
    }
    parts.forEach((name, hash) ->
        text.append("contains ")
            .append(name)
            .append(' ')
            .append(Long.toHexString(hash))
            .append('\n'));
    return text.toString();
  }

  /** The first 8 bytes of its SHA-256. */
  private static long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
      return hash == 0 ? 1 : hash; // 0 stands for a layout that is not known
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
