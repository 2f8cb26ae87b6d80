package dev.o1struct.player.display;

import java.util.List;

/**
 * The frames of a sprite or of the movie; immutable and shared by all instances. Frames are
 * numbered from 1.
 *
 * @param frames what each frame does; fewer than {@code length} when the file ends early
 * @param labels names of frames, in their order
 * @param length number of frames as the file declares it, at least 1
 */
record Timeline(List<List<FrameAction>> frames, List<Label> labels, int length) {
  /** Copies the lists. */
  Timeline {
    frames = List.copyOf(frames);
    labels = List.copyOf(labels);
  }

  /** The name of a frame: text for people, and its folded handle for scripts. */
  record Label(int frame, String text, long folded) {}

  /** What a frame does; nothing beyond the last. */
  List<FrameAction> frame(int number) {
    return number >= 1 && number <= frames.size() ? frames.get(number - 1) : List.of();
  }

  /** The frame of a label, 0 if there is none; case is ignored. */
  int labelled(long folded) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).folded() == folded) {
        return labels.get(i).frame();
      }
    }
    return 0;
  }
}
