package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;

/** Timelines, clips and the player: see {@link ScriptActions} for the actions. */
final class TimelineActions {
  private static final int LAST_PROPERTY = 21;

  private final OperandStack stack;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final Conversions conversions;
  private final VariableActions variables;
  private final NamePool names;
  private final NameBuilder builder;
  private final Display display;
  private final ConstantTexts texts;

  TimelineActions(
      OperandStack stack,
      Scopes scopes,
      ObjectStore objects,
      Conversions conversions,
      VariableActions variables,
      NamePool names,
      Display display,
      ConstantTexts texts) {
    this.stack = stack;
    this.scopes = scopes;
    this.objects = objects;
    this.conversions = conversions;
    this.variables = variables;
    this.names = names;
    this.builder = names.builder();
    this.display = display;
    this.texts = texts;
  }

  private TimelineHooks hooks() {
    return display.hooks().timeline();
  }

  // ---- the target's timeline

  void nextFrame() {
    if (scopes.target() != 0) hooks().nextFrame(scopes.target());
  }

  void previousFrame() {
    if (scopes.target() != 0) hooks().previousFrame(scopes.target());
  }

  void play() {
    if (scopes.target() != 0) hooks().play(scopes.target());
  }

  void stop() {
    if (scopes.target() != 0) hooks().stop(scopes.target());
  }

  void toggleQuality() {
    hooks().toggleQuality();
  }

  void stopSounds() {
    hooks().stopSounds();
  }

  void gotoFrame(int frame) {
    if (scopes.target() != 0) hooks().gotoFrame(scopes.target(), frame);
  }

  void gotoLabel(long label) {
    if (scopes.target() != 0) hooks().gotoLabel(scopes.target(), label);
  }

  void gotoFrame2(boolean play, int bias) {
    if (scopes.target() != 0) hooks().gotoFrame2(scopes.target(), stack.peek(0), bias, play);
    stack.drop(1);
  }

  boolean waitForFrame(int frame) {
    return scopes.target() == 0 || hooks().isFrameLoaded(scopes.target(), Value.number(frame + 1));
  }

  boolean waitForFrame2() {
    boolean loaded = scopes.target() == 0 || hooks().isFrameLoaded(scopes.target(), stack.peek(0));
    stack.drop(1);
    return loaded;
  }

  void call() {
    if (scopes.target() != 0) hooks().callFrame(scopes.target(), stack.peek(0));
    stack.drop(1);
  }

  // ---- targets

  /** An empty path is the clip that the script belongs to; one that leads nowhere stops all. */
  void setTarget(long path) {
    long clip = scopes.current().clip;
    scopes.setTarget(names.length(path) == 0 ? clip : variables.resolveTarget(clip, path));
  }

  void setTarget2() {
    long value = stack.peek(0);
    long object = Value.objectOrNull(value);
    if (object != 0 && objects.isDisplayed(object)) {
      scopes.setTarget(object);
    } else {
      setTarget(conversions.toText(value));
    }
    stack.drop(1);
  }

  /** The clip that a value names: itself, or by a path seen from the target; 0 if none. */
  private long clipOf(long value) {
    long object = Value.objectOrNull(value);
    if (object != 0) return objects.isDisplayed(object) ? object : 0;
    if (Value.isNothing(value)) return scopes.target();
    return variables.resolveTarget(scopes.target(), conversions.toText(value));
  }

  void targetPath() {
    long object = Value.objectOrNull(stack.peek(0));
    boolean clip = object != 0 && objects.isDisplayed(object);
    stack.replace(1, clip ? display.hooks().clips().targetPath(object) : Value.UNDEFINED);
  }

  void getProperty() {
    double property = conversions.toNumber(stack.peek(0));
    long clip = clipOf(stack.peek(1));
    boolean there = clip != 0 && isProperty(property);
    stack.replace(
        2,
        there ? display.hooks().clips().numberedProperty(clip, (int) property) : Value.UNDEFINED);
  }

  /** NaN, which text that is no number gives, is none. */
  private static boolean isProperty(double number) {
    return number > -1 && number < LAST_PROPERTY + 1;
  }

  void setProperty() {
    double property = conversions.toNumber(stack.peek(1));
    long clip = clipOf(stack.peek(2));
    if (clip != 0 && isProperty(property)) {
      display.hooks().clips().setNumberedProperty(clip, (int) property, stack.peek(0));
    }
    stack.drop(3);
  }

  void cloneSprite() {
    int depth = conversions.toInt32(stack.peek(0));
    long name = conversions.toText(stack.peek(1));
    long source = clipOf(stack.peek(2));
    if (source != 0) hooks().cloneSprite(source, name, depth);
    stack.drop(3);
  }

  void removeSprite() {
    long clip = clipOf(stack.peek(0));
    if (clip != 0) hooks().removeSprite(clip);
    stack.drop(1);
  }

  void startDrag() {
    long clip = clipOf(stack.peek(0));
    boolean lock = conversions.toNumber(stack.peek(1)) != 0;
    boolean constrained = conversions.toNumber(stack.peek(2)) != 0;
    if (constrained) {
      double bottom = conversions.toNumber(stack.peek(3));
      double right = conversions.toNumber(stack.peek(4));
      double top = conversions.toNumber(stack.peek(5));
      double left = conversions.toNumber(stack.peek(6));
      if (clip != 0) hooks().startDrag(clip, lock, true, left, top, right, bottom);
    } else if (clip != 0) {
      hooks().startDrag(clip, lock, false, 0, 0, 0, 0);
    }
    stack.drop(constrained ? 7 : 3);
  }

  void endDrag() {
    hooks().endDrag();
  }

  void getUrl(long url, long window) {
    hooks().getUrl(scopes.target(), url, window);
  }

  void getUrl2(int flags) {
    hooks().getUrl2(scopes.target(), stack.peek(1), stack.peek(0), flags);
    stack.drop(2);
  }

  // ---- the player

  /** Undefined is written out in every version, unlike where it is converted. */
  void trace() {
    long value = stack.peek(0);
    long text = value == Value.UNDEFINED ? texts.ofUndefined : textOf(value);
    display.hooks().trace().trace(names, text);
    stack.drop(1);
  }

  /**
   * The text to trace; what toString throws goes on after the type has been traced in its place.
   */
  private long textOf(long value) {
    try {
      return conversions.toText(value);
    } catch (ActionThrow thrown) {
      display.hooks().trace().trace(names, texts.typeObject);
      throw thrown;
    }
  }

  void traceMessage(CharSequence message) {
    traceMessage(message, names.empty());
  }

  /** Writes two texts as one message. */
  void traceMessage(CharSequence start, long end) {
    builder.clear().append(start).appendName(end);
    long text = builder.intern();
    display.hooks().trace().trace(names, text);
    names.release(text);
  }

  void getTime() {
    stack.push(Value.number((double) display.hooks().clock().milliseconds()));
  }

  /** A bound below 1 gives 0. */
  void randomNumber() {
    int bound = conversions.toInt32(stack.peek(0));
    int random = bound < 1 ? 0 : display.hooks().random().next(bound);
    stack.replace(1, Value.number(random));
  }
}
