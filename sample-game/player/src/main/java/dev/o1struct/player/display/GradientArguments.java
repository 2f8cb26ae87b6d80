package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/**
 * Reads the arguments of beginGradientFill, which are arrays and an object, into drawing commands.
 */
final class GradientArguments {
  /** Half the side of the square that SWF defines gradients over, in twips. */
  private static final double SQUARE = 16384;

  private final ActionMachine machine;
  private final DrawingPen pen;
  private double a;
  private double b;
  private double c;
  private double d;
  private double tx;
  private double ty;

  GradientArguments(ActionMachine machine, DrawingPen pen) {
    this.machine = machine;
    this.pen = pen;
  }

  /**
   * Opens the fill that the arguments of the running native describe; nothing if they are not of
   * the right kinds.
   */
  void begin(long drawing) {
    long type = machine.toText(machine.argument(0));
    long colors = Value.objectOrNull(machine.argument(1));
    long opacities = Value.objectOrNull(machine.argument(2));
    long ratios = Value.objectOrNull(machine.argument(3));
    long matrix = Value.objectOrNull(machine.argument(4));
    if (colors == 0 || opacities == 0 || ratios == 0 || matrix == 0) {
      return;
    }
    readMatrix(matrix);
    int stops = Math.clamp(length(colors), 0, DrawCommand.MOST_STOPS);
    boolean radial = machine.names().toString(type).equals("radial");
    int[] stopColors = new int[stops];
    int[] stopRatios = new int[stops];
    for (int i = 0; i < stops; i++) {
      int rgb = machine.toInt32(element(colors, i));
      stopColors[i] = DrawingMethods.color(rgb, number(element(opacities, i)));
      stopRatios[i] = (int) Math.clamp(number(element(ratios, i)), 0, 255);
    }
    // All scripts that conversions run have run: nobody draws in between from here on.
    writeMatrix(pen.beginGradient(drawing, radial, stopColors, stopRatios, stops));
  }

  private void readMatrix(long matrix) {
    if (machine.objects().get(matrix, "matrixType") != Value.UNDEFINED) {
      readBox(matrix);
    } else if (machine.objects().get(matrix, "i") != Value.UNDEFINED) {
      // A 3 × 3 matrix in rows of a b c / d e f / g h i, from a square of one pixel's half side.
      readLinear(matrix, "a", "b", "d", "e");
      tx = member(matrix, "g");
      ty = member(matrix, "h");
      scale(1.0 / 2);
    } else {
      readLinear(matrix, "a", "b", "c", "d");
      tx = member(matrix, "tx");
      ty = member(matrix, "ty");
      scale(SQUARE / Twips.PER_PIXEL);
    }
  }

  private void readLinear(long matrix, String nameA, String nameB, String nameC, String nameD) {
    a = member(matrix, nameA);
    b = member(matrix, nameB);
    c = member(matrix, nameC);
    d = member(matrix, nameD);
  }

  /** A box of x, y, w, h in pixels, turned by r radians: its half sides are the gradient's axes. */
  private void readBox(long matrix) {
    double width = member(matrix, "w");
    double height = member(matrix, "h");
    double turn = member(matrix, "r");
    a = StrictMath.cos(turn) * width / 2;
    b = StrictMath.sin(turn) * height / 2;
    c = -StrictMath.sin(turn) * width / 2;
    d = StrictMath.cos(turn) * height / 2;
    tx = member(matrix, "x") + width / 2;
    ty = member(matrix, "y") + height / 2;
  }

  private void scale(double factor) {
    a *= factor;
    b *= factor;
    c *= factor;
    d *= factor;
  }

  private void writeMatrix(long command) {
    double unit = Twips.PER_PIXEL / SQUARE;
    DrawCommandStruct.a(command, (float) (a * unit));
    DrawCommandStruct.b(command, (float) (b * unit));
    DrawCommandStruct.c(command, (float) (c * unit));
    DrawCommandStruct.d(command, (float) (d * unit));
    DrawCommandStruct.x(command, Twips.of(tx));
    DrawCommandStruct.y(command, Twips.of(ty));
  }

  private double member(long object, String name) {
    return number(machine.objects().get(object, name));
  }

  private double number(long value) {
    double number = machine.toNumber(value);
    return Double.isFinite(number) ? number : 0;
  }

  private int length(long array) {
    return machine.toInt32(machine.objects().get(array, "length"));
  }

  private long element(long array, int index) {
    return machine.objects().get(array, Integer.toString(index));
  }
}
