package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a goto will do to the display list: for each depth the tags of the skipped frames, merged
 * into one, in the order of the first of them.
 */
final class GotoPlan {
  private final List<FrameAction.Place> places = new ArrayList<>();
  private int[] frames = new int[16];

  /** Adds a tag of a frame, merging it with an earlier one at its depth. */
  void place(FrameAction.Place place, int frame) {
    int index = find(place.tag().depth());
    if (index < 0) {
      if (places.size() == frames.length) {
        frames = Arrays.copyOf(frames, frames.length * 2);
      }
      frames[places.size()] = frame;
      places.add(place);
      return;
    }
    if (!place.changes()) {
      frames[index] = frame;
    }
    places.set(index, merge(places.get(index), place));
  }

  /** What was placed at a depth is gone again. */
  void remove(int depth) {
    int index = find(depth);
    if (index >= 0) {
      places.remove(index);
      System.arraycopy(frames, index + 1, frames, index, places.size() - index);
    }
  }

  int size() {
    return places.size();
  }

  FrameAction.Place place(int index) {
    return places.get(index);
  }

  /** The frame that placed it. */
  int frame(int index) {
    return frames[index];
  }

  void clear() {
    places.clear();
  }

  private int find(int depth) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).tag().depth() == depth) {
        return i;
      }
    }
    return -1;
  }

  private static FrameAction.Place merge(FrameAction.Place first, FrameAction.Place next) {
    Tag.PlaceObject a = first.tag();
    Tag.PlaceObject b = next.tag();
    Tag.PlaceObject merged =
        new Tag.PlaceObject(
            a.depth(),
            next.changes() ? a.move() : b.move(),
            next.changes() ? a.characterId() : b.characterId(),
            b.matrix() == null ? a.matrix() : b.matrix(),
            b.colorTransform() == null ? a.colorTransform() : b.colorTransform(),
            b.ratio() < 0 ? a.ratio() : b.ratio(),
            b.name() == null ? a.name() : b.name(),
            b.clipDepth() < 0 ? a.clipDepth() : b.clipDepth(),
            b.blendMode() == 0 ? a.blendMode() : b.blendMode(),
            b.visibility() < 0 ? a.visibility() : b.visibility(),
            b.clipActions().isEmpty() ? a.clipActions() : b.clipActions());
    return new FrameAction.Place(
        merged,
        next.name() == 0 ? first.name() : next.name(),
        next.handlers() == 0 ? first.handlers() : next.handlers());
  }
}
