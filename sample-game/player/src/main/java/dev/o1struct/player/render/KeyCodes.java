package dev.o1struct.player.render;

import java.awt.event.KeyEvent;

/** Flash's key codes for AWT's. Most are the same; these are the ones that are not. */
final class KeyCodes {
  private KeyCodes() {}

  /** Flash's code for an AWT key code. */
  static int ofAwt(int code) {
    return switch (code) {
      case KeyEvent.VK_ENTER -> 13;
      case KeyEvent.VK_INSERT -> 45;
      case KeyEvent.VK_DELETE -> 46;
      case KeyEvent.VK_META, KeyEvent.VK_WINDOWS -> 91;
      case KeyEvent.VK_ALT_GRAPH -> 18;
      case KeyEvent.VK_SEMICOLON -> 186;
      case KeyEvent.VK_EQUALS, KeyEvent.VK_PLUS -> 187;
      case KeyEvent.VK_COMMA -> 188;
      case KeyEvent.VK_MINUS -> 189;
      case KeyEvent.VK_PERIOD -> 190;
      case KeyEvent.VK_SLASH -> 191;
      case KeyEvent.VK_OPEN_BRACKET -> 219;
      case KeyEvent.VK_BACK_SLASH -> 220;
      case KeyEvent.VK_CLOSE_BRACKET -> 221;
      case KeyEvent.VK_KP_LEFT -> 37;
      case KeyEvent.VK_KP_UP -> 38;
      case KeyEvent.VK_KP_RIGHT -> 39;
      case KeyEvent.VK_KP_DOWN -> 40;
      default -> code;
    };
  }

  /** The character that a key event types, 0 for none. */
  static int character(KeyEvent event) {
    char typed = event.getKeyChar();
    if (typed == KeyEvent.CHAR_UNDEFINED) {
      return 0;
    }
    return typed == '\n' ? '\r' : typed;
  }
}
