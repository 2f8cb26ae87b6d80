package dev.o1struct.player.render;

import dev.o1struct.player.display.InputQueue;
import java.awt.BorderLayout;
import java.awt.Canvas;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferStrategy;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/**
 * A double-buffered window for live play. The player's thread draws ({@link #draw}); AWT's thread
 * only brings input. The stage keeps its aspect at any size of the window, and what lies outside
 * the stage is black.
 */
public final class GameWindow implements AutoCloseable {
  private static final int MINIMUM_EDGE = 64;

  private final int stageWidth;
  private final int stageHeight;
  private final JFrame frame;
  private final Canvas canvas = new Canvas();
  private final Cursor hidden;
  private volatile boolean open = true;
  private boolean cursorHidden;
  private @Nullable BufferStrategy buffers;

  private GameWindow(String title, int stageWidth, int stageHeight, InputQueue input) {
    this.stageWidth = stageWidth;
    this.stageHeight = stageHeight;
    this.frame = new JFrame(title);
    BufferedImage nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    hidden = frame.getToolkit().createCustomCursor(nothing, new Point(), "hidden");
    build(new InputListener(input, this::fitting));
  }

  /**
   * Opens a window whose inside has the stage's size.
   *
   * @param width of the stage in pixels
   * @param height of the stage in pixels
   * @param input where keyboard and mouse events go
   * @throws java.awt.HeadlessException without a display
   */
  public static GameWindow open(String title, int width, int height, InputQueue input) {
    GameWindow[] window = new GameWindow[1];
    onEventThread(() -> window[0] = new GameWindow(title, width, height, input));
    return window[0];
  }

  private void build(InputListener listener) {
    canvas.setPreferredSize(new Dimension(stageWidth, stageHeight));
    canvas.setMinimumSize(new Dimension(MINIMUM_EDGE, MINIMUM_EDGE));
    canvas.setBackground(Color.BLACK);
    canvas.setIgnoreRepaint(true);
    canvas.setFocusTraversalKeysEnabled(false);
    canvas.addKeyListener(listener);
    canvas.addMouseListener(listener);
    canvas.addMouseMotionListener(listener);
    canvas.addMouseWheelListener(listener);
    canvas.addFocusListener(listener);
    canvas.addComponentListener(listener);
    frame.setBackground(Color.BLACK);
    frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            open = false;
          }
        });
    frame.add(canvas, BorderLayout.CENTER);
    frame.pack();
    frame.setLocationRelativeTo(null);
    frame.setVisible(true);
    canvas.createBufferStrategy(2);
    buffers = canvas.getBufferStrategy();
    canvas.requestFocusInWindow();
  }

  /** False once the user has closed it. */
  public boolean isOpen() {
    return open;
  }

  /** Hides or shows the cursor over the stage. */
  public void hideCursor(boolean hide) {
    if (hide != cursorHidden) {
      cursorHidden = hide;
      EventQueue.invokeLater(() -> canvas.setCursor(hide ? hidden : Cursor.getDefaultCursor()));
    }
  }

  /**
   * Draws one picture and shows it.
   *
   * @param painter draws the stage in stage pixels; the transform and clip are already set
   */
  public void draw(Consumer<Graphics2D> painter) {
    BufferStrategy strategy = buffers;
    if (strategy == null || !open) {
      return;
    }
    do {
      Graphics2D graphics = (Graphics2D) strategy.getDrawGraphics();
      try {
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.transform(fitting().transform());
        graphics.clipRect(0, 0, stageWidth, stageHeight);
        painter.accept(graphics);
      } finally {
        graphics.dispose();
      }
      strategy.show();
    } while (strategy.contentsLost() && open);
    canvas.getToolkit().sync();
  }

  /** Closes the window. */
  @Override
  public void close() {
    open = false;
    onEventThread(frame::dispose);
  }

  private Fitting fitting() {
    return Fitting.of(stageWidth, stageHeight, canvas.getWidth(), canvas.getHeight());
  }

  private static void onEventThread(Runnable work) {
    try {
      EventQueue.invokeAndWait(work);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the window failed", failure.getCause());
    }
  }
}
