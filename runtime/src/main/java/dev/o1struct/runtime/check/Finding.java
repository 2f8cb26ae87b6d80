package dev.o1struct.runtime.check;

import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a handle in checked mode, in words: what happened, to which type, where it was
 * allocated and where it was freed. Only looked for once something is known to be wrong.
 */
public final class Finding {
  /** What the shadow says of the place that a handle points to. */
  enum Place {
    /** The handle is 0. */
    NULL,
    /** Bits are set that no handle has. */
    WILD,
    /** The handle is a plain offset. */
    UNTAGGED,
    /** No block was ever there. */
    NEVER,
    /** The canary after a block. */
    CANARY,
    /** A freed block, the handle's own. */
    FREED,
    /** A block that is younger, or simply another, than the handle's. */
    OTHER,
    /** The live block that the handle was made for. */
    LIVE
  }

  private final long handle;
  private final long offset;
  private final int cell;

  /** The block that the handle points into, or just past; null if there is none. */
  private final @Nullable Extent block;

  private final Place place;

  private Finding(long handle) {
    this.handle = handle;
    this.offset = TaggedHandle.offset(handle);
    this.cell = Shadow.cell(offset);
    this.block = handle == 0 || cell == 0 ? null : Extent.at(Extent.startOf(offset));
    this.place = place();
  }

  private Place place() {
    long tag = TaggedHandle.tag(handle);
    if (handle == 0) {
      return Place.NULL;
    }
    if (handle >>> Math.min(48, TaggedHandle.OFFSET_BITS + 14) != 0) {
      return Place.WILD;
    }
    if (tag == 0) {
      return Place.UNTAGGED;
    }
    if (block == null) {
      return Place.NEVER;
    }
    if (Shadow.isCanary(cell)) {
      return Place.CANARY;
    }
    if (block.isLive()) {
      return Shadow.tag(cell) == tag ? Place.LIVE : Place.OTHER;
    }
    return Shadow.tag(cell) == tag || isNext() ? Place.FREED : Place.OTHER;
  }

  /** Whether the memory belongs, or will belong, to the first block after the handle's own. */
  private boolean isNext() {
    return Shadow.tag(cell) == TaggedHandle.next((int) TaggedHandle.tag(handle));
  }

  /** Why a handle may not be read or written through. */
  static WrongUseException access(long handle) {
    AddressSpace.refuseNull(handle, "memory");
    Finding found = new Finding(handle);
    return switch (found.place) {
      case CANARY ->
          new BlockOverrunException(
              found.text("Memory past the end of %s is used".formatted(found.name())));
      case FREED ->
          new UseAfterFreeException(
              found.text("%s is used after it was freed".formatted(found.name())));
      case OTHER ->
          new UseAfterFreeException(
              found.text(
                  "A handle is used whose block was freed, or that left its block; its memory was last "
                      + found.name()));
      case LIVE, NULL, WILD, UNTAGGED, NEVER -> found.noBlock();
    };
  }

  /** Why so many bytes from a handle on may not be read or written at once. */
  static WrongUseException range(long handle, long bytes) {
    long inMemory = Math.min(bytes, TaggedHandle.OFFSET_MASK - TaggedHandle.offset(handle) + 1);
    for (long at = 0; at < inMemory; at += Shadow.GRANULE - (handle + at & Shadow.GRANULE - 1)) {
      if (!Shadow.isWithin(handle + at)) {
        return access(handle + at);
      }
    }
    Finding found = new Finding(handle);
    return new BlockOverrunException(
        found.text("Memory past the end of %s is used".formatted(found.name()))
            + " wanted="
            + bytes);
  }

  /** Why a live block is not what it is used as. */
  static WrongUseException type(long handle, int wanted) {
    Finding found = new Finding(handle);
    String name = Checks.TYPES.name(wanted);
    String sentence =
        Shadow.type(found.cell) == Shadow.type(Shadow.block(wanted, 0))
            ? "A handle inside %s is used as if it were the start of %s"
            : "%s is used as %s, which it does not contain there";
    return new WrongTypeException(
        found.text(sentence.formatted(found.name(), name)) + " wanted=" + name);
  }

  /**
   * Why a block may not be freed.
   *
   * @param type of what the caller frees
   * @param inside whether the handle lies in the caller's heap
   */
  public static WrongUseException free(long handle, long bytes, int type, boolean inside) {
    Finding found = new Finding(handle);
    return switch (found.place) {
      case FREED ->
          new DoubleFreeException(found.text("%s is freed twice".formatted(found.name())));
      case OTHER ->
          new DoubleFreeException(
              found.text(
                  "A block is freed that was freed before; its memory was last " + found.name()));
      case LIVE -> inside ? found.wrongLive(bytes, type) : found.foreign();
      case CANARY, NULL, WILD, UNTAGGED, NEVER -> found.noBlock();
    };
  }

  /** Why a handle may not be read through in a heap whose memory does not lie there. */
  public static WrongUseException elsewhere(long handle) {
    Finding found = new Finding(handle);
    return found.place == Place.LIVE ? found.foreign() : access(handle);
  }

  private WrongUseException foreign() {
    return new IllegalHandleException(
        text("%s is used or freed in a heap that is not its own".formatted(name())));
  }

  private WrongUseException wrongLive(long bytes, int type) {
    if (Shadow.type(cell) != Shadow.type(Shadow.block(type, 0))) {
      String wanted = Checks.TYPES.name(type);
      return new WrongTypeException(
          text("%s is freed in the pool of %s".formatted(name(), wanted)) + " wanted=" + wanted);
    }
    if (block != null && block.start() != offset) {
      return new IllegalHandleException(
          text("A handle inside %s is freed, not its start".formatted(name()))
              + " start="
              + block.start());
    }
    return new IllegalSizeException(
        text("%s is freed as a block of another size".formatted(name())) + " freedAs=" + bytes);
  }

  private IllegalHandleException noBlock() {
    return new IllegalHandleException(
        text(
            switch (place) {
              case NULL -> "The null handle is used";
              case WILD -> "Bits are set that no handle has";
              case UNTAGGED -> "An offset is used that carries no tag, so no pool gave it out";
              case NEVER -> "No block was ever allocated there";
              default -> "Within memory but no block starts there";
            }));
  }

  /** A canary was written over before its block was freed. */
  static BlockOverrunException overrun(long handle, long bytes, long room) {
    Finding found = new Finding(handle);
    long end = found.offset + bytes;
    long broken = GuardBytes.CANARY.firstBroken(end, found.offset + room);
    return new BlockOverrunException(
        found.text("Memory past the end of %s was written to".formatted(found.name()))
            + " beyond="
            + (broken - found.offset));
  }

  /** The poison of a freed block was written over. */
  public static UseAfterFreeException poison(long offset, long broken) {
    Finding found = new Finding(Shadow.handleAt(offset));
    return new UseAfterFreeException(
        found.text("%s was written to after it was freed".formatted(found.name()))
            + " at="
            + (broken - offset));
  }

  private String name() {
    return block == null ? "memory" : "a block of type " + typeOf(block);
  }

  private static String typeOf(Extent block) {
    return Checks.TYPES.name(Shadow.type(Shadow.cell(block.start())));
  }

  /** The sentence, the sites, the figures. */
  private String text(String sentence) {
    StringBuilder text = new StringBuilder(sentence);
    if (block != null) {
      sites(text, block);
    }
    text.append("\n  handle=0x").append(Long.toHexString(handle)).append(" offset=").append(offset);
    if (block != null) {
      text.append(" type=").append(typeOf(block)).append(" bytes=").append(block.bytes());
    }
    return text.toString();
  }

  /** In the order in which it happened. */
  private void sites(StringBuilder text, Extent block) {
    int zone = block.zone();
    String allocated = Checks.SITES.text(Checks.SITES.allocation(zone));
    String freed = Checks.SITES.text(Checks.SITES.release(zone));
    if (!block.isLive()) {
      site(text, "allocated at", allocated);
      site(text, "freed at", freed);
    } else if (place == Place.OTHER) {
      site(text, isNext() ? "freed at" : "the last block before it freed at", freed);
      site(text, "allocated anew at", allocated);
    } else {
      site(text, "allocated at", allocated);
    }
  }

  private static void site(StringBuilder text, String word, String site) {
    text.append("\n  ")
        .append(word)
        .append(' ')
        .append(site.isEmpty() ? "a place not recorded; o1struct.sites=all records each" : site);
  }
}
