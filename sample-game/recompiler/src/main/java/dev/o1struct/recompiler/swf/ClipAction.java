package dev.o1struct.recompiler.swf;

/**
 * What a placed clip does on some events.
 *
 * @param events {@link ClipEvent} bits
 * @param keyCode the key of {@link ClipEvent#KEY_PRESS}, 0 without that event
 */
public record ClipAction(int events, int keyCode, ActionBlock actions) {
  /** Whether {@code event}, one bit of {@link ClipEvent}, is among the events. */
  public boolean on(int event) {
    return (events & event) != 0;
  }
}
