package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.Optional;

/** A struct is not larger than what pools are made for. */
public final class SizeRule {
  /** The usable bytes of a slab: 64 KiB minus the 32 of the allocator's header. */
  static final long SLAB_BYTES = 65_504;

  private SizeRule() {}

  /**
   * Checks a layout.
   *
   * @param plan the layout
   * @param place the struct
   */
  public static Optional<Problem> check(LayoutPlan plan, Place place) {
    if (plan.slotBytes() <= SLAB_BYTES) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Rule.TOO_LARGE,
            "%s takes %s%d bytes, but a pool holds structs of at most %d; keep large arrays outside"
                    .formatted(
                        plan.name().displayName(),
                        plan.size() < PlacedField.MOST_BYTES ? "" : "more than ",
                        Math.min(plan.size(), PlacedField.MOST_BYTES),
                        SLAB_BYTES)
                + " and refer to them with \"@Ref long\"",
            place));
  }
}
