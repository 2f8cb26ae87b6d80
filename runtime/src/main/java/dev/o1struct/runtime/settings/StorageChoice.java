package dev.o1struct.runtime.settings;

/** What backs the address space: the setting {@code o1struct.storage}. */
public enum StorageChoice {
  /** Anonymous memory where the module may call native code, else a file. */
  AUTOMATIC,
  /** Anonymous memory, reserved by {@code mmap}. */
  MMAP,
  /** A sparse file, mapped: needs no native access. */
  FILE
}
