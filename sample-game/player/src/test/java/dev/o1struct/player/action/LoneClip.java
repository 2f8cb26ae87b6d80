package dev.o1struct.player.action;

import dev.o1struct.player.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A stage with one root clip that has no display properties, for machines under test. */
final class LoneClip implements ClipHooks {
  long root;
  final List<String> traces = new ArrayList<>();

  MachineHooks hooks() {
    return new MachineHooks(
        this,
        new NoTimeline(),
        (names, text) -> traces.add(names.toString(text)),
        () -> 1234,
        bound -> bound - 1);
  }

  @Override
  public long root(long clip) {
    return root;
  }

  @Override
  public long parent(long clip) {
    return 0;
  }

  @Override
  public long level(int number) {
    return number == 0 ? root : 0;
  }

  @Override
  public long property(long clip, long name) {
    return Value.NONE;
  }

  @Override
  public long child(long clip, long name) {
    return Value.NONE;
  }

  @Override
  public boolean setProperty(long clip, long name, long value) {
    return false;
  }

  @Override
  public boolean isAlive(long clip) {
    return true;
  }

  @Override
  public long targetPath(long clip) {
    return Value.UNDEFINED;
  }

  @Override
  public int childCount(long clip) {
    return 0;
  }

  @Override
  public long childName(long clip, int index) {
    return 0;
  }

  @Override
  public long numberedProperty(long clip, int index) {
    return Value.UNDEFINED;
  }

  @Override
  public void setNumberedProperty(long clip, int index, long value) {}
}
