package dev.o1struct.player.render;

import dev.o1struct.player.display.ClipFlags;
import dev.o1struct.player.display.ClipKind;
import dev.o1struct.player.display.ClipStruct;
import dev.o1struct.player.display.DrawingStruct;
import dev.o1struct.player.display.MoviePlayer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what a player shows: the background, then the display list from the bottom, antialiased.
 * Used again from frame to frame; it belongs to the player's thread.
 */
public final class StagePainter {
  private static final AffineTransform IDENTITY = new AffineTransform();

  private final MoviePlayer player;
  private final Brush brush = new Brush();
  private final DrawingPainter drawings = new DrawingPainter(brush);
  private final ShapePainter shapes = new ShapePainter(brush);
  private final List<Viewpoint> views = new ArrayList<>();

  /** A painter for one player. */
  public StagePainter(MoviePlayer player) {
    this.player = player;
  }

  /** The stage in an image of its size, one pixel for a pixel. */
  public BufferedImage image() {
    BufferedImage image =
        new BufferedImage(player.width(), player.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      paint(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws the stage in stage pixels, under the transform and clip that the graphics has. */
  public void paint(Graphics2D graphics) {
    prepare(graphics);
    graphics.setColor(new Color(player.background(), true));
    graphics.fillRect(0, 0, player.width(), player.height());
    AffineTransform device = graphics.getTransform();
    Shape clip = graphics.getClip();
    Viewpoint stage = view(0);
    stage.setStage(device);
    // Outlines are built in device space, so that lines keep their width however a clip is
    // stretched.
    graphics.setTransform(IDENTITY);
    if (clip != null) {
      graphics.setClip(device.createTransformedShape(clip));
    }
    if (player.root() != 0) {
      paint(graphics, player.root(), 1);
    }
    graphics.setTransform(device);
    graphics.setClip(clip);
  }

  private static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }

  private Viewpoint view(int level) {
    while (views.size() <= level) {
      views.add(new Viewpoint());
    }
    return views.get(level);
  }

  private void paint(Graphics2D graphics, long clip, int level) {
    Viewpoint view = view(level);
    view.setChild(view(level - 1), clip);
    if (!ClipFlags.has(clip, ClipFlags.VISIBLE) || !view.shows()) {
      return;
    }
    Shape outside = graphics.getClip();
    long mask = ClipStruct.mask(clip);
    if (mask != 0) {
      graphics.clip(maskOnStage(mask, level));
    }
    paintContent(graphics, clip, view);
    paintChildren(graphics, clip, level);
    if (mask != 0) {
      graphics.setClip(outside);
    }
  }

  private void paintContent(Graphics2D graphics, long clip, Viewpoint view) {
    if (ClipStruct.kind(clip) == ClipKind.SHAPE) {
      shapes.paint(graphics, player.library().layers(ClipStruct.character(clip)), view);
    } else if (DrawingStruct.count(ClipStruct.drawing(clip)) > 0) {
      drawings.paint(graphics, ClipStruct.drawing(clip), view);
    }
  }

  private void paintChildren(Graphics2D graphics, long clip, int level) {
    Shape outside = graphics.getClip();
    int maskedUpTo = 0;
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      if (maskedUpTo > 0 && ClipStruct.depth(child) > maskedUpTo) {
        graphics.setClip(outside);
        maskedUpTo = 0;
      }
      if (ClipStruct.clipDepth(child) > 0) {
        Area area = new Area();
        addFills(area, child, level + 1);
        graphics.setClip(outside);
        graphics.clip(area);
        maskedUpTo = ClipStruct.clipDepth(child);
      } else if (ClipStruct.masked(child) == 0) {
        paint(graphics, child, level + 1);
      }
    }
    if (maskedUpTo > 0) {
      graphics.setClip(outside);
    }
  }

  /**
   * The fills of a mask, which may stand anywhere on the display list; overwrites views above a
   * level.
   */
  private Area maskOnStage(long mask, int level) {
    Area area = new Area();
    addFills(area, mask, place(mask, level + 1));
    return area;
  }

  /** Sets the views of a clip's parents above a level; returns the level for the clip itself. */
  private int place(long clip, int level) {
    long parent = ClipStruct.parent(clip);
    if (parent == 0) {
      view(level).copy(view(0));
      return level + 1;
    }
    int own = place(parent, level);
    view(own).setChild(view(own - 1), parent);
    return own + 1;
  }

  private void addFills(Area area, long clip, int level) {
    Viewpoint view = view(level);
    view.setChild(view(level - 1), clip);
    if (ClipStruct.kind(clip) == ClipKind.SHAPE) {
      shapes.addFills(area, player.library().layers(ClipStruct.character(clip)), view);
    } else {
      drawings.addFills(area, ClipStruct.drawing(clip), view);
    }
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      addFills(area, child, level + 1);
    }
  }
}
