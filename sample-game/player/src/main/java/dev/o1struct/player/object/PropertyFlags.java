package dev.o1struct.player.object;

/** The attributes of a property, with the bits of {@code ASSetPropFlags}. */
public final class PropertyFlags {
  /** An ordinary property. */
  public static final int NONE = 0;

  /** for-in passes it over. */
  public static final int DONT_ENUM = 1;

  /** delete leaves it. */
  public static final int DONT_DELETE = 2;

  /** Assignment leaves it. */
  public static final int READ_ONLY = 4;

  /** What built-in methods have. */
  public static final int HIDDEN = DONT_ENUM | DONT_DELETE;

  /** What built-in constants have. */
  public static final int CONSTANT = DONT_ENUM | DONT_DELETE | READ_ONLY;

  /** Only from SWF version 6 on. */
  public static final int VERSION_6 = 1 << 7;

  /** Not in SWF version 6. */
  public static final int NOT_VERSION_6 = 1 << 8;

  /** Only from SWF version 7 on. */
  public static final int VERSION_7 = 1 << 10;

  /** Only from SWF version 8 on. */
  public static final int VERSION_8 = 1 << 12;

  /** Only from SWF version 9 on. */
  public static final int VERSION_9 = 1 << 13;

  /** Only from SWF version 10 on. */
  public static final int VERSION_10 = 1 << 14;

  /** All bits that depend on the version. */
  public static final int VERSIONS =
      VERSION_6 | NOT_VERSION_6 | VERSION_7 | VERSION_8 | VERSION_9 | VERSION_10;

  /** The bits that are not about versions. */
  static final int PLAIN = DONT_ENUM | DONT_DELETE | READ_ONLY;

  private PropertyFlags() {}

  /** The version bits that hide a property from scripts of a version. */
  static int hiddenFrom(int version) {
    int newer = VERSION_10;
    if (version >= 10) return 0;
    if (version < 9) newer |= VERSION_9;
    if (version < 8) newer |= VERSION_8;
    if (version < 7) newer |= VERSION_7;
    if (version < 6) newer |= VERSION_6;
    return version == 6 ? newer | NOT_VERSION_6 : newer;
  }
}
