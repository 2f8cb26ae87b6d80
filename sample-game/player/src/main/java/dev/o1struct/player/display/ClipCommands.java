package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;

/**
 * What scripts do to clips, by opcode or by method. Clips are structs, depths those of the display
 * list.
 */
final class ClipCommands {
  /** No clip can be made above this depth; Flash's own limit. */
  static final int HIGHEST_DEPTH = 2_130_706_428;

  /** No clip can be removed by a script above this depth; Flash's own limit. */
  static final int HIGHEST_REMOVABLE_DEPTH = 2_130_706_415;

  private final Stage stage;
  private final ActionMachine machine;
  private final Playhead playhead;
  private final FrameNames frames;

  ClipCommands(Stage stage, Playhead playhead) {
    this.stage = stage;
    this.machine = stage.machine();
    this.playhead = playhead;
    frames = new FrameNames(stage, playhead);
  }

  /** An empty clip in place of what stands at the depth; 0 if the depth is impossible. */
  long createEmpty(long parent, long name, int depth) {
    return makeAndLaunch(parent, Library.EMPTY, name, depth, 0);
  }

  /**
   * An instance of an exported sprite; 0 if there is none of that name or the depth is impossible.
   */
  long attach(long parent, long exportName, long name, int depth, long properties) {
    int character = stage.library().exported(exportName);
    boolean sprite = stage.library().kind(character) == ClipKind.MOVIE;
    return sprite ? makeAndLaunch(parent, character, name, depth, properties) : 0;
  }

  private long makeAndLaunch(long parent, int character, long name, int depth, long properties) {
    if (depth < 0 || depth > HIGHEST_DEPTH) {
      return 0;
    }
    long clip = playhead.placer().make(parent, character, name, depth);
    if (clip != 0) {
      playhead.placer().launch(clip, properties);
    }
    return clip;
  }

  /** A second instance of a clip beside it, at its first frame; 0 for the root. */
  long duplicate(long source, long name, int depth, long properties) {
    long parent = ClipStruct.parent(source);
    if (parent == 0 || depth < 0 || depth > HIGHEST_DEPTH) {
      return 0;
    }
    // What stands at the depth goes first; if that is the source, its looks must be taken before.
    if (DisplayList.atDepth(parent, depth) == source) {
      return 0;
    }
    long clip = playhead.placer().make(parent, ClipStruct.character(source), name, depth);
    if (clip == 0) {
      return 0;
    }
    AffineStruct.copy(ClipStruct.matrix(source), ClipStruct.matrix(clip));
    TintStruct.copy(ClipStruct.tint(source), ClipStruct.tint(clip));
    ClipStruct.handlers(clip, ClipStruct.handlers(source));
    ClipFlags.put(clip, ClipFlags.VISIBLE, ClipFlags.has(source, ClipFlags.VISIBLE));
    stage.clips().pen().copy(ClipStruct.drawing(source), ClipStruct.drawing(clip));
    playhead.placer().launch(clip, properties);
    return clip;
  }

  /**
   * Removes a clip that a script made; those of the timeline stay, unless they were moved among the
   * others.
   */
  void removeScripted(long clip) {
    int depth = ClipStruct.depth(clip);
    if (depth >= DisplayList.SCRIPT_DEPTH_BIAS && depth <= HIGHEST_REMOVABLE_DEPTH) {
      stage.removal().remove(clip);
    }
  }

  /** Empties a clip: its children and drawing go, and it shows nothing from then on. */
  void unload(long clip) {
    for (long child = ClipStruct.firstChild(clip); child != 0; ) {
      long next = ClipStruct.next(child);
      stage.removal().remove(child);
      child = next;
    }
    stage.clips().pen().clear(ClipStruct.drawing(clip));
    ClipStruct.character(clip, Library.EMPTY);
    ClipStruct.frame(clip, 1);
  }

  /** Moves a clip to another depth; what stands there takes its place. */
  void swapDepth(long clip, int depth) {
    long parent = ClipStruct.parent(clip);
    int old = ClipStruct.depth(clip);
    if (parent == 0 || depth < 0 || depth > HIGHEST_DEPTH || depth == old) {
      return;
    }
    long present = DisplayList.atDepth(parent, depth);
    DisplayList.relink(clip, depth);
    if (present != 0) {
      DisplayList.relink(present, old);
      ClipFlags.add(present, ClipFlags.TRANSFORMED);
    }
    ClipFlags.add(clip, ClipFlags.TRANSFORMED);
  }

  /** Goes to the next frame and stops; at the last nothing happens. */
  void nextFrame(long clip) {
    if (ClipStruct.frame(clip) < playhead.timeline(clip).length()) {
      playhead.goTo(clip, ClipStruct.frame(clip) + 1, false);
    }
  }

  /** Goes to the frame before and stops; at the first nothing happens. */
  void previousFrame(long clip) {
    if (ClipStruct.frame(clip) > 1) {
      playhead.goTo(clip, ClipStruct.frame(clip) - 1, false);
    }
  }

  /**
   * Goes to a frame given by its number, label or "path:frame"; nothing if there is none. Numbers
   * wrap as 32-bit integers; those below 1 go nowhere.
   */
  void goTo(long clip, long frame, int bias, boolean play) {
    long target = frames.clip(clip, frame);
    int number = target == 0 ? FrameNames.NONE : frames.number(target, frame);
    // Flash counts from 0 inside, which shows at the ends of the range: the least number wraps to
    // the last frame.
    long wanted = number == FrameNames.NONE ? 0 : (number - 1 + bias) + 1L;
    if (wanted > 0) {
      playhead.goTo(target, (int) Math.min(wanted, Integer.MAX_VALUE), play);
    }
  }

  /** Runs the scripts of a frame, given as for {@link #goTo}, at once and without going there. */
  void call(long clip, long frame) {
    long target = frames.clip(clip, frame);
    int number = target == 0 ? FrameNames.NONE : frames.number(target, frame);
    if (number != FrameNames.NONE) {
      runScripts(target, number);
    }
  }

  private void runScripts(long clip, int frame) {
    long object = ClipStruct.object(clip);
    for (FrameAction action : playhead.timeline(clip).frame(frame)) {
      if (action instanceof FrameAction.Run run) {
        machine.runScript(stage.program(), run.script(), object);
      }
    }
  }
}
