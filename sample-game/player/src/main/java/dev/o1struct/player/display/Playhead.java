package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves clips through their timelines. A frame's tags change the display list at once; its scripts
 * only become due. A goto is not a seek: what the skipped frames would have done to the display
 * list is gathered first ({@link GotoPlan}), so that clips which exist both before and after it
 * stay the same instances.
 */
final class Playhead {
  private final Stage stage;
  private final Placer placer;
  private final InitScripts initScripts;
  private @Nullable GotoPlan spare = new GotoPlan();

  Playhead(Stage stage) {
    this.stage = stage;
    placer = new Placer(stage, this);
    initScripts = new InitScripts(stage);
  }

  Placer placer() {
    return placer;
  }

  /** One frame of a clip: its load or enterFrame event, then the next frame if it plays. */
  void advance(long clip) {
    if (ClipFlags.has(clip, ClipFlags.LOADED)) {
      stage.events().send(clip, ClipEvent.ENTER_FRAME);
    } else {
      ClipFlags.add(clip, ClipFlags.LOADED);
      stage.events().send(clip, ClipEvent.LOAD);
    }
    if (ClipFlags.has(clip, ClipFlags.PLAYING)) {
      next(clip);
    }
  }

  private void next(long clip) {
    Timeline timeline = timeline(clip);
    int frame = ClipStruct.frame(clip) + 1;
    if (frame <= timeline.length()) {
      ClipStruct.frame(clip, frame);
      perform(clip, timeline, frame, true);
    } else if (timeline.length() > 1) {
      move(clip, timeline, 1);
    }
  }

  /** Lets the clip play on. */
  void play(long clip) {
    ClipFlags.add(clip, ClipFlags.PLAYING);
  }

  /** Holds the clip at its frame. */
  void stop(long clip) {
    ClipFlags.remove(clip, ClipFlags.PLAYING);
  }

  /**
   * Goes to a frame. Frames below 1 are frame 1; beyond the last the clip stops at the last,
   * without its scripts.
   *
   * @param play whether it plays on from there
   */
  void goTo(long clip, int frame, boolean play) {
    ClipFlags.put(clip, ClipFlags.PLAYING, play);
    int wanted = Math.max(1, frame);
    if (wanted != ClipStruct.frame(clip) && !ClipFlags.has(clip, ClipFlags.REMOVED)) {
      move(clip, timeline(clip), wanted);
    }
  }

  Timeline timeline(long clip) {
    return stage.library().timeline(ClipStruct.character(clip));
  }

  private void perform(long clip, Timeline timeline, int frame, boolean displaying) {
    List<FrameAction> actions = timeline.frame(frame);
    for (int i = 0; i < actions.size() && !ClipFlags.has(clip, ClipFlags.REMOVED); i++) {
      switch (actions.get(i)) {
        case FrameAction.Place place when displaying -> placer.place(clip, place, frame);
        case FrameAction.Remove remove when displaying -> remove(clip, remove.depth());
        case FrameAction.Run run -> queue(clip, run.script());
        case FrameAction.Initialize initialize -> initScripts.run(initialize.script(), clip);
        case FrameAction.Background color -> stage.background(color.argb());
        case FrameAction.Place _, FrameAction.Remove _ -> {}
      }
    }
  }

  private void queue(long clip, int script) {
    long object = ClipStruct.object(clip);
    stage.queue().add(ActionQueue.NORMAL, ActionQueue.SCRIPT, object, script, false);
  }

  private void remove(long parent, int depth) {
    long present = DisplayList.atDepth(parent, depth);
    if (present != 0) {
      stage.removal().remove(present);
    }
  }

  private void move(long clip, Timeline timeline, int wanted) {
    // A script that initialises a class may cause another goto while this one is under way.
    GotoPlan plan = spare == null ? new GotoPlan() : spare;
    spare = null;
    boolean back = wanted <= ClipStruct.frame(clip);
    int last = Math.min(wanted, timeline.length());
    for (int frame = back ? 1 : ClipStruct.frame(clip) + 1; frame <= last; frame++) {
      gather(plan, clip, timeline.frame(frame), frame, back);
    }
    if (back) {
      removeLater(clip, last);
    }
    ClipStruct.frame(clip, last);
    follow(plan, clip, 0, last, back);
    if (wanted == last) {
      perform(clip, timeline, last, false);
    }
    follow(plan, clip, last, Integer.MAX_VALUE, back);
    plan.clear();
    spare = plan;
  }

  private void gather(
      GotoPlan plan, long clip, List<FrameAction> actions, int frame, boolean back) {
    for (int i = 0; i < actions.size() && !ClipFlags.has(clip, ClipFlags.REMOVED); i++) {
      switch (actions.get(i)) {
        case FrameAction.Place place -> plan.place(place, frame);
        case FrameAction.Remove remove -> {
          plan.remove(remove.depth());
          if (!back) {
            remove(clip, remove.depth());
          }
        }
        case FrameAction.Initialize initialize -> initScripts.run(initialize.script(), clip);
        case FrameAction.Run _, FrameAction.Background _ -> {}
      }
    }
  }

  /**
   * A goto back removes from the depths of the timeline what it placed after a frame, and what
   * scripts put there; what stands at the depths of scripts stays.
   */
  private void removeLater(long parent, int frame) {
    for (long child = ClipStruct.firstChild(parent); child != 0; ) {
      long next = ClipStruct.next(child);
      boolean later =
          ClipFlags.has(child, ClipFlags.SCRIPTED) || ClipStruct.placeFrame(child) > frame;
      if (later && ClipStruct.depth(child) < DisplayList.SCRIPT_DEPTH_BIAS) {
        stage.removal().remove(child);
      }
      child = next;
    }
  }

  /**
   * Carries out the steps of a plan whose frames are from {@code first} up to before {@code end}.
   */
  private void follow(GotoPlan plan, long clip, int first, int end, boolean back) {
    for (int i = 0; i < plan.size(); i++) {
      boolean due = plan.frame(i) >= first && plan.frame(i) < end;
      if (due && !ClipFlags.has(clip, ClipFlags.REMOVED)) {
        follow(clip, plan.place(i), plan.frame(i), back);
      }
    }
  }

  private void follow(long clip, FrameAction.Place place, int frame, boolean back) {
    long present = DisplayList.atDepth(clip, place.tag().depth());
    if (present == 0) {
      if (!place.changes()) {
        placer.instantiate(clip, place, frame);
      }
    } else if (back && stays(present, place)) {
      placer.reset(present, place.tag());
    } else if (place.changes()) {
      placer.apply(present, place.tag());
    } else if (place.replaces()) {
      placer.replace(present, place.tag(), frame);
    } else {
      placer.instantiate(clip, place, frame);
    }
  }

  private static boolean stays(long present, FrameAction.Place place) {
    int character = place.tag().characterId();
    return place.changes() || character == ClipStruct.character(present);
  }
}
