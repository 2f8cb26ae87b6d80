package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.Tag;
import dev.o1struct.runtime.names.NamePool;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a list of tags into frames. The names that it interns are kept in one list, for the library
 * to release.
 */
final class TimelineBuilder {
  private final NamePool names;
  private final List<Long> kept;
  private final List<List<ClipAction>> handlers;
  private final List<List<FrameAction>> frames = new ArrayList<>();
  private final List<Timeline.Label> labels = new ArrayList<>();
  private List<FrameAction> frame = new ArrayList<>();

  /**
   * A builder of one timeline.
   *
   * @param kept receives every name interned
   * @param handlers receives the clip event handlers met
   */
  TimelineBuilder(NamePool names, List<Long> kept, List<List<ClipAction>> handlers) {
    this.names = names;
    this.kept = kept;
    this.handlers = handlers;
  }

  /** The timeline of these tags; definitions among them are passed over. */
  Timeline build(List<Tag> tags, int declaredLength) {
    tags.forEach(this::add);
    if (!frame.isEmpty()) {
      endFrame();
    }
    return new Timeline(frames, labels, Math.max(1, declaredLength));
  }

  private void add(Tag tag) {
    switch (tag) {
      case Tag.ShowFrame _ -> endFrame();
      case Tag.PlaceObject place -> frame.add(place(place));
      case Tag.RemoveObject remove -> frame.add(new FrameAction.Remove(remove.depth()));
      case Tag.DoAction action -> frame.add(new FrameAction.Run(action.actions().scriptIndex()));
      case Tag.DoInitAction action ->
          frame.add(new FrameAction.Initialize(action.actions().scriptIndex()));
      case Tag.SetBackgroundColor color -> frame.add(new FrameAction.Background(color.argb()));
      case Tag.FrameLabel label -> labels.add(label(label.name()));
      default -> {}
    }
  }

  private void endFrame() {
    frames.add(List.copyOf(frame));
    frame = new ArrayList<>();
  }

  private FrameAction place(Tag.PlaceObject tag) {
    String name = tag.name();
    int index = 0;
    if (!tag.clipActions().isEmpty()) {
      handlers.add(tag.clipActions());
      index = handlers.size();
    }
    return new FrameAction.Place(tag, name == null ? 0 : intern(name), index);
  }

  private Timeline.Label label(String text) {
    return new Timeline.Label(frames.size() + 1, text, names.folded(intern(text)));
  }

  private long intern(String text) {
    long name = names.intern(text);
    kept.add(name);
    return name;
  }
}
