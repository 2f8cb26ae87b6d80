package dev.o1struct.player.render;

import dev.o1struct.player.display.InputEvent;
import dev.o1struct.player.display.InputQueue;
import dev.o1struct.player.display.Twips;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.Supplier;
import javax.swing.event.MouseInputAdapter;

/** Turns the events of an AWT component into the player's. Runs on AWT's thread. */
final class InputListener extends MouseInputAdapter
    implements KeyListener, FocusListener, ComponentListener {
  private final InputQueue queue;
  private final Supplier<Fitting> fitting;

  InputListener(InputQueue queue, Supplier<Fitting> fitting) {
    this.queue = queue;
    this.fitting = fitting;
  }

  @Override
  public void keyPressed(KeyEvent event) {
    postKey(InputEvent.KEY_DOWN, event);
  }

  @Override
  public void keyReleased(KeyEvent event) {
    postKey(InputEvent.KEY_UP, event);
  }

  @Override
  public void keyTyped(KeyEvent event) {}

  private void postKey(int type, KeyEvent event) {
    int code = KeyCodes.ofAwt(event.getKeyCode());
    queue.post(InputEvent.of(type, code, KeyCodes.character(event)));
    event.consume();
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    postPointer(InputEvent.POINTER_MOVE, event);
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    postPointer(InputEvent.POINTER_MOVE, event);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    event.getComponent().requestFocusInWindow();
    if (event.getButton() == MouseEvent.BUTTON1) {
      postPointer(InputEvent.POINTER_DOWN, event);
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    if (event.getButton() == MouseEvent.BUTTON1) {
      postPointer(InputEvent.POINTER_UP, event);
    }
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    queue.post(InputEvent.of(InputEvent.WHEEL, -event.getWheelRotation(), 0));
  }

  private void postPointer(int type, MouseEvent event) {
    Fitting now = fitting.get();
    int x = Twips.of(now.stageX(event.getX()));
    int y = Twips.of(now.stageY(event.getY()));
    queue.post(InputEvent.of(type, x, y));
  }

  @Override
  public void focusGained(FocusEvent event) {}

  @Override
  public void focusLost(FocusEvent event) {
    queue.post(InputEvent.of(InputEvent.FOCUS_LOST, 0, 0));
  }

  @Override
  public void componentResized(ComponentEvent event) {
    int width = event.getComponent().getWidth();
    int height = event.getComponent().getHeight();
    queue.post(InputEvent.of(InputEvent.RESIZE, width, height));
  }

  @Override
  public void componentMoved(ComponentEvent event) {}

  @Override
  public void componentShown(ComponentEvent event) {}

  @Override
  public void componentHidden(ComponentEvent event) {}
}
