package dev.o1struct.player.action;

import dev.o1struct.player.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the machine knows of one running function or script. Frames are made once, one for each
 * depth, and used again and again. Handles in a frame are owned by it unless they say otherwise.
 */
final class CallFrame {
  /** The program whose body runs. */
  @Nullable LoadedProgram program;

  /** The function that runs; null in a script of the timeline. */
  @Nullable LoadedFunction function;

  /** Number of the constant pool in force; 0 is an empty one. */
  int pool;

  /** The function's object; 0 in a script. */
  long callee;

  /** The value of {@code this}. */
  long self = Value.UNDEFINED;

  /** The object whose member the function is: where {@code super} starts from; 0 if unknown. */
  long home;

  /** Innermost link of the scope chain; 0: variables are those of the target. */
  long scope;

  /** The activation object, a link of the chain; 0 until it is needed. Borrowed from the chain. */
  long activation;

  /** The clip that the body belongs to. */
  long clip;

  /** The clip that variables and timeline actions work on: the clip, until SetTarget. */
  long target;

  /** The {@code arguments} array; 0 until it is needed. */
  long arguments;

  /** The {@code super} object; 0 until it is needed. */
  long base;

  /** Where the first argument is on the operand stack; the others are beneath it. */
  int argumentBase;

  /** How many arguments were passed. */
  int argumentCount;

  /** The register frame on the FrameStack; 0 if there is none. */
  long registers;

  /** What the FrameStack is to be released to. */
  long registerMark;

  /** How many functions, this one counted, run within each other. */
  int calls;

  /** SWF version to go back to. */
  int callerVersion;

  /** How many links of the chain are withs of this body. */
  int withDepth;

  /** What the function returns, in flight. */
  long result = Value.UNDEFINED;

  /** The function that called this one, a value. */
  long caller = Value.NULL;

  /** The program that runs. */
  LoadedProgram program() {
    if (program == null) throw new IllegalStateException("No program is running");
    return program;
  }

  /** Is it one of the timeline's scripts? */
  boolean isScript() {
    return function == null;
  }
}
