package dev.o1struct.runtime.settings;

/**
 * Which set of implementations serves a process. Chosen once, from {@code o1struct.checked} and
 * {@code o1struct.backend}; of each contract one implementation is loaded, so that the compiler
 * sees through it.
 */
public enum Mode {
  /** Slots and blocks of the heaps of this module, wrong use noticed where it costs nothing. */
  PLAIN,
  /** The same with every use of a handle looked at. */
  CHECKED,
  /** Each slot, block and frame a {@code malloc} of its own. */
  SYSTEM;

  static Mode of(Settings settings) {
    if (settings.choice(Setting.BACKEND, Backend.CHAIN) == Backend.SYSTEM) {
      return SYSTEM;
    }
    return settings.flag(Setting.CHECKED) ? CHECKED : PLAIN;
  }
}
