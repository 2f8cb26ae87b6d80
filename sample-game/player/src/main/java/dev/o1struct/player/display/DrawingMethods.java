package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** MovieClip's vector API. Lengths are pixels, colors 0xRRGGBB, opacities percent. */
final class DrawingMethods {
  private static final int THICKEST = 255;

  private final Stage stage;
  private final ClipArguments arguments;
  private final DrawingPen pen;
  private final GradientArguments gradients;

  DrawingMethods(Stage stage, ClipArguments arguments) {
    this.stage = stage;
    this.arguments = arguments;
    pen = stage.clips().pen();
    gradients = new GradientArguments(stage.machine(), pen);
  }

  void install(long prototype) {
    new NativeTable(stage.machine(), prototype)
        .methodSince6("clear", this::clear)
        .methodSince6("moveTo", this::moveTo)
        .methodSince6("lineTo", this::lineTo)
        .methodSince6("curveTo", this::curveTo)
        .methodSince6("lineStyle", this::lineStyle)
        .methodSince6("beginFill", this::beginFill)
        .methodSince6("beginGradientFill", this::beginGradientFill)
        .methodSince6("endFill", this::endFill);
  }

  /** The drawing of the receiver, 0 if it is no clip. */
  private long drawing(long self) {
    long clip = arguments.movie(self);
    return clip == 0 ? 0 : ClipStruct.drawing(clip);
  }

  /** clear(): erases all and forgets the styles. */
  private long clear(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0) {
      pen.clear(drawing);
    }
    return Value.UNDEFINED;
  }

  /** moveTo(x, y). */
  private long moveTo(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0 && argc >= 2) {
      pen.moveTo(drawing, arguments.twips(0), arguments.twips(1));
    }
    return Value.UNDEFINED;
  }

  /** lineTo(x, y). */
  private long lineTo(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0 && argc >= 2) {
      pen.lineTo(drawing, arguments.twips(0), arguments.twips(1));
    }
    return Value.UNDEFINED;
  }

  /** curveTo(control x, control y, x, y). */
  private long curveTo(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0 && argc >= 4) {
      pen.curveTo(
          drawing, arguments.twips(0), arguments.twips(1), arguments.twips(2), arguments.twips(3));
    }
    return Value.UNDEFINED;
  }

  /** lineStyle(thickness, color, opacity); without arguments no line. */
  private long lineStyle(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing == 0) {
      return Value.UNDEFINED;
    }
    if (argc == 0 || m.argument(0) == Value.UNDEFINED) {
      pen.noLine(drawing);
    } else {
      double thickness = Math.clamp(arguments.number(0, 0), 0, THICKEST);
      int color = color(m.toInt32(m.argument(1)), arguments.number(2, 100));
      pen.lineStyle(drawing, Twips.of(thickness), color);
    }
    return Value.UNDEFINED;
  }

  /** beginFill(color, opacity); without a color the fill ends. */
  private long beginFill(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing == 0) {
      return Value.UNDEFINED;
    }
    if (argc == 0 || m.argument(0) == Value.UNDEFINED) {
      pen.endFill(drawing);
    } else {
      pen.beginFill(drawing, color(m.toInt32(m.argument(0)), arguments.number(1, 100)));
    }
    return Value.UNDEFINED;
  }

  /** beginGradientFill(type, colors, opacities, ratios, matrix). */
  private long beginGradientFill(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0 && argc >= 5) {
      gradients.begin(drawing);
    }
    return Value.UNDEFINED;
  }

  /** endFill(). */
  private long endFill(ActionMachine m, long self, int argc) {
    long drawing = drawing(self);
    if (drawing != 0) {
      pen.endFill(drawing);
    }
    return Value.UNDEFINED;
  }

  /** 0xAARRGGBB of 0xRRGGBB and an opacity in percent, which is cut to 0…100. */
  static int color(int rgb, double percent) {
    int alpha = (int) (Math.clamp(percent, 0, 100) * 255 / 100);
    return alpha << 24 | (rgb & 0xFF_FFFF);
  }
}
