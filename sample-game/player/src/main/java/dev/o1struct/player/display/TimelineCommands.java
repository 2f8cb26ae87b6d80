package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.TimelineHooks;
import dev.o1struct.player.value.Value;

/**
 * The opcodes that control timelines and clips. A target that was not found (0) makes them do
 * nothing.
 */
final class TimelineCommands implements TimelineHooks {
  /** The last frame that a movie can have, counted from 0. */
  private static final int LAST_FRAME = 16_000;

  private final Stage stage;
  private final ActionMachine machine;
  private final Playhead playhead;
  private final ClipCommands commands;

  TimelineCommands(Stage stage, Playhead playhead, ClipCommands commands) {
    this.stage = stage;
    this.machine = stage.machine();
    this.playhead = playhead;
    this.commands = commands;
  }

  @Override
  public void nextFrame(long object) {
    if (isMovie(object)) {
      commands.nextFrame(clip(object));
    }
  }

  @Override
  public void previousFrame(long object) {
    if (isMovie(object)) {
      commands.previousFrame(clip(object));
    }
  }

  @Override
  public void play(long object) {
    if (isMovie(object)) {
      playhead.play(clip(object));
    }
  }

  @Override
  public void stop(long object) {
    if (isMovie(object)) {
      playhead.stop(clip(object));
    }
  }

  @Override
  public void toggleQuality() {
    stage.view().quality(stage.view().quality().equals("LOW") ? "HIGH" : "LOW");
  }

  @Override
  public void stopSounds() {
    // The player makes no sound, so there is none to stop.
  }

  @Override
  public void gotoFrame(long object, int frame) {
    if (isMovie(object)) {
      playhead.goTo(clip(object), frame + 1, false);
    }
  }

  @Override
  public void gotoLabel(long object, long label) {
    if (isMovie(object)) {
      int frame = playhead.timeline(clip(object)).labelled(machine.names().folded(label));
      if (frame > 0) {
        playhead.goTo(clip(object), frame, false);
      }
    }
  }

  @Override
  public void gotoFrame2(long object, long frame, int bias, boolean play) {
    if (isMovie(object)) {
      commands.goTo(clip(object), frame, bias, play);
    }
  }

  @Override
  public boolean isFrameLoaded(long object, long frame) {
    // The whole file is there before the first frame runs; Flash still has no frame beyond its
    // limit.
    boolean whole = Value.isNumber(frame) && Value.asNumber(frame) % 1 == 0;
    return !whole || machine.toInt32(frame) - 1 <= LAST_FRAME;
  }

  @Override
  public void callFrame(long object, long frame) {
    if (isMovie(object)) {
      commands.call(clip(object), frame);
    }
  }

  @Override
  public void getUrl(long object, long url, long window) {
    stage.commandLine(machine.names().toString(url));
  }

  @Override
  public void getUrl2(long object, long url, long target, int flags) {
    stage.commandLine(machine.names().toString(machine.toText(url)));
  }

  @Override
  public void cloneSprite(long source, long name, int depth) {
    if (isMovie(source)) {
      commands.duplicate(clip(source), name, depth, 0);
    }
  }

  @Override
  public void removeSprite(long object) {
    if (object != 0) {
      commands.removeScripted(clip(object));
    }
  }

  @Override
  public void startDrag(
      long object,
      boolean lockCentre,
      boolean constrained,
      double left,
      double top,
      double right,
      double bottom) {
    if (isMovie(object)) {
      stage.drag().start(clip(object), lockCentre);
      if (constrained) {
        stage.drag().constrain(Twips.of(left), Twips.of(top), Twips.of(right), Twips.of(bottom));
      }
    }
  }

  @Override
  public void endDrag() {
    stage.drag().stop();
  }

  private long clip(long object) {
    return stage.clips().of(object);
  }

  private boolean isMovie(long object) {
    return object != 0
        && stage.clips().isClip(object)
        && ClipStruct.kind(clip(object)) == ClipKind.MOVIE
        && !ClipFlags.has(clip(object), ClipFlags.REMOVED);
  }
}
