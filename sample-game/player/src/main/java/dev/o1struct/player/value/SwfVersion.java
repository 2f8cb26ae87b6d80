package dev.o1struct.player.value;

/** The SWF version by whose rules the script that is running behaves. */
public final class SwfVersion {
  private int number;
  private boolean caseSensitive;

  /** Starts with the rules of the version, 1 or more. */
  public SwfVersion(int number) {
    set(number);
  }

  /** Changes the rules to those of the version. */
  public void set(int version) {
    number = version;
    caseSensitive = version >= 7;
  }

  /** The version number. */
  public int number() {
    return number;
  }

  /** From version 7 on names that differ in case are different. */
  public boolean caseSensitive() {
    return caseSensitive;
  }
}
