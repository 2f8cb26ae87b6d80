package dev.o1struct.recompiler.action;

import java.util.List;

/**
 * A decoded action. {@code next} is where straight execution goes on: behind the code that it
 * encloses.
 */
public sealed interface Instruction {
  /** Of its first byte. */
  int offset();

  /** Of what follows. */
  int next();

  /** An action without operands. */
  record Simple(int offset, int next, Opcode opcode) implements Instruction {}

  /** End, or where decoding was given up: the body ends. */
  record End(int offset, int next) implements Instruction {}

  /** Nothing to do: an unknown action, or one that means nothing here. */
  record Skip(int offset, int next) implements Instruction {}

  /** Pushes values, the first one first. */
  record Push(int offset, int next, List<PushValue> values) implements Instruction {}

  /** Replaces the pool that Push speaks of. */
  record ConstantPool(int offset, int next, List<String> constants) implements Instruction {}

  /** Stores the top of the stack without popping it. */
  record StoreRegister(int offset, int next, int register) implements Instruction {}

  /** Goes to a frame, counted from 0. */
  record GotoFrame(int offset, int next, int frame) implements Instruction {}

  /** Goes to a labelled frame. */
  record GotoLabel(int offset, int next, String label) implements Instruction {}

  /** Goes to the frame on the stack. */
  record GotoFrame2(int offset, int next, boolean play, int bias) implements Instruction {}

  /** Loads a URL. */
  record GetUrl(int offset, int next, String url, String target) implements Instruction {}

  /** Loads the URL and target on the stack. */
  record GetUrl2(int offset, int next, int flags) implements Instruction {}

  /** Chooses the clip that timeline actions mean. */
  record SetTarget(int offset, int next, String path) implements Instruction {}

  /** Defines a function; with a name as a variable, else its value is pushed. */
  record DefineFunction(int offset, int next, FunctionHead head, int bodyStart, int bodyEnd)
      implements Instruction {}

  /** Runs what follows, up to {@code next}, with an object in scope. */
  record With(int offset, int next, int bodyStart) implements Instruction {}

  /** Runs what follows in up to three parts, from {@code tryStart} to {@code next}. */
  record Try(
      int offset,
      int next,
      int tryStart,
      int catchStart,
      int finallyStart,
      boolean catches,
      boolean hasFinally,
      CatchTarget caught)
      implements Instruction {}

  /** Where a caught value goes. */
  sealed interface CatchTarget {
    /** A variable. */
    record Variable(String name) implements CatchTarget {}

    /** A register. */
    record Register(int number) implements CatchTarget {}
  }

  /** Jumps always. */
  record Jump(int offset, int next, int target) implements Instruction {}

  /** An action that may jump. */
  sealed interface Branch extends Instruction {
    /** Where it jumps to. */
    int target();
  }

  /** Jumps if the popped value is true. */
  record If(int offset, int next, int target) implements Branch {}

  /** Jumps if a frame is not loaded yet. */
  record WaitForFrame(int offset, int next, int frame, int target) implements Branch {}

  /** Jumps if the frame on the stack is not loaded yet. */
  record WaitForFrame2(int offset, int next, int target) implements Branch {}
}
