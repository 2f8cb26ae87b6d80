package dev.o1struct.processor.document;

import java.io.Serial;

/** A lock file is not of the form in which it is written. */
public final class MalformedLockException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  MalformedLockException(String what, int line) {
    super(what + " in line " + line);
  }
}
