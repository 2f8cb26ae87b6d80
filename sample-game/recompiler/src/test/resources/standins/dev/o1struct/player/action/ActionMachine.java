package dev.o1struct.player.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What emitted code expects of the player's machine: each call is logged, and choices are random. */
public final class ActionMachine {
  /** Ends endless loops. */
  public static final class OutOfFuel extends RuntimeException {}

  private static final int MAX_SAFEPOINTS = 100_000;

  private final List<String> log = new ArrayList<>();
  private final Random choices;
  private final int fuel;
  private int safepoints;

  public ActionMachine(long seed, int fuel) {
    this.choices = new Random(seed);
    this.fuel = fuel;
  }

  public List<String> log() {
    return log;
  }

  private void say(String what) {
    if (log.size() >= fuel) {
      throw new OutOfFuel();
    }
    log.add(what);
  }

  private boolean choose(String what) {
    say(what);
    return choices.nextInt(4) != 0;
  }

  public void nextFrame() {
    say("nextFrame");
  }

  public void previousFrame() {
    say("previousFrame");
  }

  public void play() {
    say("play");
  }

  public void stop() {
    say("stop");
  }

  public void toggleQuality() {
    say("toggleQuality");
  }

  public void stopSounds() {
    say("stopSounds");
  }

  public void add() {
    say("add");
  }

  public void subtract() {
    say("subtract");
  }

  public void multiply() {
    say("multiply");
  }

  public void divide() {
    say("divide");
  }

  public void equalsAction() {
    say("equalsAction");
  }

  public void less() {
    say("less");
  }

  public void and() {
    say("and");
  }

  public void or() {
    say("or");
  }

  public void not() {
    say("not");
  }

  public void stringEquals() {
    say("stringEquals");
  }

  public void stringLength() {
    say("stringLength");
  }

  public void stringExtract() {
    say("stringExtract");
  }

  public void pop() {
    say("pop");
  }

  public void toInteger() {
    say("toInteger");
  }

  public void getVariable() {
    say("getVariable");
  }

  public void setVariable() {
    say("setVariable");
  }

  public void setTarget2() {
    say("setTarget2");
  }

  public void stringAdd() {
    say("stringAdd");
  }

  public void getProperty() {
    say("getProperty");
  }

  public void setProperty() {
    say("setProperty");
  }

  public void cloneSprite() {
    say("cloneSprite");
  }

  public void removeSprite() {
    say("removeSprite");
  }

  public void trace() {
    say("trace");
  }

  public void startDrag() {
    say("startDrag");
  }

  public void endDrag() {
    say("endDrag");
  }

  public void stringLess() {
    say("stringLess");
  }

  public void castAction() {
    say("castAction");
  }

  public void implementsAction() {
    say("implementsAction");
  }

  public void randomNumber() {
    say("randomNumber");
  }

  public void mbStringLength() {
    say("mbStringLength");
  }

  public void charToAscii() {
    say("charToAscii");
  }

  public void asciiToChar() {
    say("asciiToChar");
  }

  public void getTime() {
    say("getTime");
  }

  public void mbStringExtract() {
    say("mbStringExtract");
  }

  public void mbCharToAscii() {
    say("mbCharToAscii");
  }

  public void mbAsciiToChar() {
    say("mbAsciiToChar");
  }

  public void delete() {
    say("delete");
  }

  public void delete2() {
    say("delete2");
  }

  public void defineLocal() {
    say("defineLocal");
  }

  public void callFunction() {
    say("callFunction");
  }

  public void returnAction() {
    say("returnAction");
  }

  public void modulo() {
    say("modulo");
  }

  public void newObject() {
    say("newObject");
  }

  public void defineLocal2() {
    say("defineLocal2");
  }

  public void initArray() {
    say("initArray");
  }

  public void initObject() {
    say("initObject");
  }

  public void typeOf() {
    say("typeOf");
  }

  public void targetPath() {
    say("targetPath");
  }

  public void enumerate() {
    say("enumerate");
  }

  public void add2() {
    say("add2");
  }

  public void less2() {
    say("less2");
  }

  public void equals2() {
    say("equals2");
  }

  public void toNumber() {
    say("toNumber");
  }

  public void toStringAction() {
    say("toStringAction");
  }

  public void pushDuplicate() {
    say("pushDuplicate");
  }

  public void stackSwap() {
    say("stackSwap");
  }

  public void getMember() {
    say("getMember");
  }

  public void setMember() {
    say("setMember");
  }

  public void increment() {
    say("increment");
  }

  public void decrement() {
    say("decrement");
  }

  public void callMethod() {
    say("callMethod");
  }

  public void newMethod() {
    say("newMethod");
  }

  public void instanceOf() {
    say("instanceOf");
  }

  public void enumerate2() {
    say("enumerate2");
  }

  public void bitAnd() {
    say("bitAnd");
  }

  public void bitOr() {
    say("bitOr");
  }

  public void bitXor() {
    say("bitXor");
  }

  public void bitLShift() {
    say("bitLShift");
  }

  public void bitRShift() {
    say("bitRShift");
  }

  public void bitURShift() {
    say("bitURShift");
  }

  public void strictEquals() {
    say("strictEquals");
  }

  public void greater() {
    say("greater");
  }

  public void stringGreater() {
    say("stringGreater");
  }

  public void extendsAction() {
    say("extendsAction");
  }

  public void call() {
    say("call");
  }

  public void pushNull() {
    say("pushNull");
  }

  public void pushUndefined() {
    say("pushUndefined");
  }

  public void leaveWith() {
    say("leaveWith");
  }

  public void pushString(long value) {
    say("pushString(" + value + ")");
  }

  public void pushNumber(double value) {
    say("pushNumber(" + value + ")");
  }

  public void pushBoolean(boolean value) {
    say("pushBoolean(" + value + ")");
  }

  public void pushConstant(int value) {
    say("pushConstant(" + value + ")");
  }

  public void constantPool(int value) {
    say("constantPool(" + value + ")");
  }

  public void pushRegister(int value) {
    say("pushRegister(" + value + ")");
  }

  public void storeRegister(int value) {
    say("storeRegister(" + value + ")");
  }

  public void load(long value) {
    say("load(" + value + ")");
  }

  public void store(long value) {
    say("store(" + value + ")");
  }

  public void gotoFrame(int value) {
    say("gotoFrame(" + value + ")");
  }

  public void gotoLabel(long value) {
    say("gotoLabel(" + value + ")");
  }

  public void getURL2(int value) {
    say("getURL2(" + value + ")");
  }

  public void setTarget(long value) {
    say("setTarget(" + value + ")");
  }

  public void defineFunction(int value) {
    say("defineFunction(" + value + ")");
  }

  public void getVariable(long value) {
    say("getVariable(" + value + ")");
  }

  public void getMember(long value) {
    say("getMember(" + value + ")");
  }

  public void callMethod(long value) {
    say("callMethod(" + value + ")");
  }

  public void catchVariable(long value) {
    say("catchVariable(" + value + ")");
  }

  public void callFunction(long name, int count) {
    say("callFunction(" + name + ", " + count + ")");
  }

  public void newObject(long name, int count) {
    say("newObject(" + name + ", " + count + ")");
  }

  public void gotoFrame2(boolean play, int bias) {
    say("gotoFrame2(" + play + ", " + bias + ")");
  }

  public void getURL(long url, long target) {
    say("getURL(" + url + ", " + target + ")");
  }

  public void throwAction() {
    say("throwAction");
    throw new ActionThrow();
  }

  public boolean condition() {
    return choose("condition");
  }

  public boolean testLess2() {
    return choose("testLess2");
  }

  public boolean testGreater() {
    return choose("testGreater");
  }

  public boolean testEquals2() {
    return choose("testEquals2");
  }

  public boolean testStrictEquals() {
    return choose("testStrictEquals");
  }

  public boolean waitForFrame(int frame) {
    return choose("waitForFrame(" + frame + ")");
  }

  public boolean waitForFrame2() {
    return choose("waitForFrame2");
  }

  public boolean enterWith() {
    return choose("enterWith");
  }

  public int beginTry() {
    say("beginTry");
    return log.size();
  }

  public void enterCatch(int mark, ActionThrow thrown) {
    say("enterCatch");
  }

  public void suspend(ActionThrow thrown) {
    say("suspend(" + (thrown != null) + ")");
  }

  public void resume(int completion) {
    say("resume(" + (completion == Completion.NORMAL) + ")");
  }

  public void safepoint() {
    if (++safepoints > MAX_SAFEPOINTS) {
      throw new OutOfFuel();
    }
  }
}
