package dev.o1struct.player.action;

import org.jspecify.annotations.Nullable;

/**
 * The actions that work on variables, objects, functions and timelines: one method an opcode, as in
 * {@link OperandActions}.
 */
public abstract sealed class ScriptActions extends OperandActions permits ActionMachine {
  final MachineParts parts;
  final VariableActions variables;
  final MemberActions members;
  final Calls calls;
  final Invoker invoker;
  final Functions functions;
  final Scopes scopes;
  final Exceptions exceptions;
  final TimelineActions timeline;
  final Safepoints safepoints;

  ScriptActions(MachineParts parts) {
    super(parts.stack, parts.arithmetic, parts.comparison, parts.text, parts.conversions);
    this.parts = parts;
    this.variables = parts.variables;
    this.members = parts.members;
    this.calls = parts.calls;
    this.invoker = parts.invoker;
    this.functions = parts.functions;
    this.scopes = parts.scopes;
    this.exceptions = parts.exceptions;
    this.timeline = parts.timeline;
    this.safepoints = parts.safepoints;
  }

  // ---- registers

  /** ActionPush (0x96) of a register of a DefineFunction2: the cell is in its frame. */
  public final void load(long cell) {
    stack.push(parts.cells.load(cell));
  }

  /** ActionStoreRegister (0x87) in a DefineFunction2: stores the top, without popping. */
  public final void store(long cell) {
    parts.cells.store(cell, stack.peek(0));
  }

  /** ActionPush (0x96) of one of the four global registers. */
  public final void pushRegister(int register) {
    stack.push(parts.registers.load(register));
  }

  /** ActionStoreRegister (0x87) of one of the four global registers. */
  public final void storeRegister(int register) {
    parts.registers.store(register, stack.peek(0));
  }

  /** ActionConstantPool (0x88): the pool of that number is in force. */
  public final void constantPool(int pool) {
    invoker.constantPool(pool);
  }

  /** ActionPush (0x96) of a constant of the pool in force; undefined beyond its end. */
  public final void pushConstant(int constant) {
    invoker.pushConstant(constant);
  }

  // ---- variables

  /** ActionGetVariable (0x1C): pops a name or path; pushes the variable's value. */
  public final void getVariable() {
    variables.getVariable();
  }

  /** {@link #pushString} and {@link #getVariable} in one. */
  public final void getVariable(long name) {
    variables.getVariable(name);
  }

  /** ActionSetVariable (0x1D): pops a value, then a name or path. */
  public final void setVariable() {
    variables.setVariable();
  }

  /** ActionDefineLocal (0x3C): pops a value, then a name; on a timeline a variable of the clip. */
  public final void defineLocal() {
    variables.defineLocal();
  }

  /** ActionDefineLocal2 (0x41): pops a name; an existing variable keeps its value. */
  public final void defineLocal2() {
    variables.defineLocal2();
  }

  /** ActionDelete (0x3A): pops a name, then an object; pushes whether it was deleted. */
  public final void delete() {
    members.delete();
  }

  /** ActionDelete2 (0x3B): pops a name and deletes the variable; pushes whether it was. */
  public final void delete2() {
    variables.delete2();
  }

  /** ActionTypeOf (0x44): pops a value; pushes the name of its type. */
  public final void typeOf() {
    members.typeOf();
  }

  /** ActionTargetPath (0x45): pops a clip; pushes its path, undefined for all else. */
  public final void targetPath() {
    timeline.targetPath();
  }

  // ---- members and objects

  /** ActionGetMember (0x4E): pops a name, then an object; pushes the member. */
  public final void getMember() {
    members.getMember();
  }

  /** {@link #pushString} and {@link #getMember} in one. */
  public final void getMember(long name) {
    members.getMember(name);
  }

  /** ActionSetMember (0x4F): pops a value, a name, an object. */
  public final void setMember() {
    members.setMember();
  }

  /** ActionInitArray (0x42): pops a count and that many elements, the first on top. */
  public final void initArray() {
    members.initArray();
  }

  /** ActionInitObject (0x43): pops a count, then value and name that many times. */
  public final void initObject() {
    members.initObject();
  }

  /** ActionEnumerate (0x46): pops a name of an object; pushes null and the names to visit. */
  public final void enumerate() {
    members.enumerate();
  }

  /** ActionEnumerate2 (0x55): pops an object; pushes null and the names to visit. */
  public final void enumerate2() {
    members.enumerate2();
  }

  /** ActionInstanceOf (0x54): pops a class, then an object. */
  public final void instanceOf() {
    members.instanceOf();
  }

  /** ActionCastOp (0x2B): pops an object, then a class; pushes the object or null. */
  public final void castAction() {
    members.cast();
  }

  /** ActionExtends (0x69): pops the base class, then the class; gives it a prototype object. */
  public final void extendsAction() {
    members.extendsAction();
  }

  /** ActionImplementsOp (0x2C): pops a class, a count and that many interfaces. */
  public final void implementsAction() {
    members.implementsAction();
  }

  // ---- calls

  /** ActionCallFunction (0x3D): pops a name, a count, the arguments; pushes the result. */
  public final void callFunction() {
    calls.callFunction();
  }

  /** {@link #callFunction} with name and count known; the arguments are on the stack. */
  public final void callFunction(long name, int argc) {
    calls.callFunction(name, argc);
  }

  /** ActionCallMethod (0x52): pops a name, an object, a count, the arguments. */
  public final void callMethod() {
    calls.callMethod();
  }

  /** {@link #pushString} and {@link #callMethod()} in one. */
  public final void callMethod(long name) {
    calls.callMethod(name);
  }

  /** ActionNewObject (0x40): pops a name, a count, the arguments; pushes the new object. */
  public final void newObject() {
    calls.newObject();
  }

  /** {@link #newObject()} with name and count known. */
  public final void newObject(long name, int argc) {
    calls.newObject(name, argc);
  }

  /** ActionNewMethod (0x53): pops a name, an object, a count, the arguments. */
  public final void newMethod() {
    calls.newMethod();
  }

  /**
   * ActionDefineFunction (0x9B), ActionDefineFunction2 (0x8E): makes the function of that number of
   * the running program, and pushes it, or stores it as a variable if it has a name.
   */
  public final void defineFunction(int number) {
    functions.define(number);
  }

  /** ActionReturn (0x3E): pops the result; the body then ends with {@link Completion#RETURN}. */
  public final void returnAction() {
    calls.returnAction();
  }

  /** At function entry and loop back edges: releases what was deferred, checks the time. */
  public final void safepoint() {
    safepoints.poll();
  }

  // ---- with, try, throw

  /** ActionWith (0x94): pops the object; false if there is none and the block is to be skipped. */
  public final boolean enterWith() {
    return scopes.enterWith();
  }

  /** The end of a with's block. */
  public final void leaveWith() {
    scopes.leaveWith();
  }

  /** ActionThrow (0x2A): pops a value and throws it. */
  public final void throwAction() {
    exceptions.throwAction();
  }

  /** ActionTry (0x8F): what {@link #enterCatch} and a finally need to restore. */
  public final int beginTry() {
    return exceptions.beginTry();
  }

  /** Start of a catch: restores stack and scopes of the try, and pushes the thrown value. */
  public final void enterCatch(int mark, ActionThrow thrown) {
    exceptions.enterCatch(mark, thrown);
  }

  /** Pops the thrown value into the catch's variable. */
  public final void catchVariable(long name) {
    variables.catchVariable(name);
  }

  /**
   * Before a finally: keeps the value of the exception on whose way it is (null if there is none),
   * and the value that the body is about to return.
   */
  public final void suspend(@Nullable ActionThrow thrown) {
    exceptions.suspend(thrown);
  }

  /**
   * After that finally: if it ended normally, exception and returned value are as before it and the
   * exception may be thrown again.
   */
  public final void resume(int completion) {
    exceptions.resume(completion);
  }

  // ---- timeline and player

  /** ActionTrace (0x26): pops a value and writes its text. */
  public final void trace() {
    timeline.trace();
  }

  /** ActionGetTime (0x34): pushes the milliseconds since the player started. */
  public final void getTime() {
    timeline.getTime();
  }

  /** ActionRandomNumber (0x30): pops a bound; pushes a number below it, 0 or more. */
  public final void randomNumber() {
    timeline.randomNumber();
  }

  /** ActionNextFrame (0x04). */
  public final void nextFrame() {
    timeline.nextFrame();
  }

  /** ActionPreviousFrame (0x05). */
  public final void previousFrame() {
    timeline.previousFrame();
  }

  /** ActionPlay (0x06). */
  public final void play() {
    timeline.play();
  }

  /** ActionStop (0x07). */
  public final void stop() {
    timeline.stop();
  }

  /** ActionToggleQuality (0x08). */
  public final void toggleQuality() {
    timeline.toggleQuality();
  }

  /** ActionStopSounds (0x09). */
  public final void stopSounds() {
    timeline.stopSounds();
  }

  /** ActionGotoFrame (0x81): the target stops at the frame, counted from 0. */
  public final void gotoFrame(int frame) {
    timeline.gotoFrame(frame);
  }

  /** ActionGotoLabel (0x8C): the target stops at the frame with the label. */
  public final void gotoLabel(long label) {
    timeline.gotoLabel(label);
  }

  /** ActionGotoFrame2 (0x9F): pops a frame number from 1, a label or a path with either. */
  public final void gotoFrame2(boolean play, int bias) {
    timeline.gotoFrame2(play, bias);
  }

  /** ActionGetURL (0x83). */
  public final void getURL(long url, long window) {
    timeline.getUrl(url, window);
  }

  /** ActionGetURL2 (0x9A): pops a target, then a URL. */
  public final void getURL2(int flags) {
    timeline.getUrl2(flags);
  }

  /** ActionWaitForFrame (0x8A): is the frame, counted from 0, loaded? Else actions are skipped. */
  public final boolean waitForFrame(int frame) {
    return timeline.waitForFrame(frame);
  }

  /** ActionWaitForFrame2 (0x8D): pops the frame. */
  public final boolean waitForFrame2() {
    return timeline.waitForFrame2();
  }

  /** ActionSetTarget (0x8B): the actions that follow work on that clip; empty: the own one. */
  public final void setTarget(long path) {
    timeline.setTarget(path);
  }

  /** ActionSetTarget2 (0x20): pops the path or clip. */
  public final void setTarget2() {
    timeline.setTarget2();
  }

  /** ActionGetProperty (0x22): pops a property number, then a target; pushes the property. */
  public final void getProperty() {
    timeline.getProperty();
  }

  /** ActionSetProperty (0x23): pops a value, a property number, a target. */
  public final void setProperty() {
    timeline.setProperty();
  }

  /** ActionCloneSprite (0x24): pops a depth, a name, a source. */
  public final void cloneSprite() {
    timeline.cloneSprite();
  }

  /** ActionRemoveSprite (0x25): pops a target. */
  public final void removeSprite() {
    timeline.removeSprite();
  }

  /** ActionStartDrag (0x27): pops a target, lock, constrain and then perhaps y2, x2, y1, x1. */
  public final void startDrag() {
    timeline.startDrag();
  }

  /** ActionEndDrag (0x28). */
  public final void endDrag() {
    timeline.endDrag();
  }

  /** ActionCall (0x9E): pops a frame and runs its actions at once. */
  public final void call() {
    timeline.call();
  }
}
