package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/**
 * Color: reads and changes the color transform of a clip, which it names by the clip or its path.
 */
final class ColorClass {
  private static final String TARGET = "target";

  /** Factor and offset of red, green, blue and alpha. */
  private static final String[] MEMBERS = {"ra", "rb", "ga", "gb", "ba", "bb", "aa", "ab"};

  private final Stage stage;
  private final ClipArguments arguments;

  ColorClass(Stage stage) {
    this.stage = stage;
    arguments = new ClipArguments(stage);
  }

  void install() {
    ActionMachine machine = stage.machine();
    long prototype = machine.objects().newObject();
    machine.objects().makeImmortal(prototype);
    machine.defineClass("Color", prototype, this::construct, this::construct);
    new NativeTable(machine, prototype)
        .method("setRGB", this::setRgb)
        .method("getRGB", this::getRgb)
        .method("setTransform", this::setTransform)
        .method("getTransform", this::getTransform);
  }

  /** new Color(clip). */
  private long construct(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object != 0) {
      m.objects().define(object, TARGET, m.argument(0), PropertyFlags.CONSTANT);
    }
    return self;
  }

  /** The color transform of the receiver's clip, 0 if that is none. */
  private long tint(ActionMachine m, long self) {
    long object = Value.objectOrNull(self);
    if (object == 0 || stage.root() == 0) {
      return 0;
    }
    long clip = arguments.movieOrPath(stage.root(), m.objects().get(object, TARGET));
    if (clip != 0) {
      ClipFlags.add(clip, ClipFlags.TRANSFORMED);
    }
    return clip == 0 ? 0 : ClipStruct.tint(clip);
  }

  /** setRGB(color): every pixel gets the color 0xRRGGBB, opacity stays. */
  private long setRgb(ActionMachine m, long self, int argc) {
    int rgb = m.toInt32(m.argument(0));
    long tint = tint(m, self);
    if (tint != 0) {
      TintStruct.redFactor(tint, (short) 0);
      TintStruct.greenFactor(tint, (short) 0);
      TintStruct.blueFactor(tint, (short) 0);
      TintStruct.redOffset(tint, (short) (rgb >> 16 & 0xFF));
      TintStruct.greenOffset(tint, (short) (rgb >> 8 & 0xFF));
      TintStruct.blueOffset(tint, (short) (rgb & 0xFF));
    }
    return Value.UNDEFINED;
  }

  /** getRGB(): the offsets as 0xRRGGBB. */
  private long getRgb(ActionMachine m, long self, int argc) {
    long tint = tint(m, self);
    if (tint == 0) {
      return Value.UNDEFINED;
    }
    return Value.number(
        (TintStruct.redOffset(tint) << 16)
            + (TintStruct.greenOffset(tint) << 8)
            + TintStruct.blueOffset(tint));
  }

  /**
   * getTransform(): an object with ra, rb, ga, gb, ba, bb, aa, ab: factors in percent, offsets
   * -255…255.
   */
  private long getTransform(ActionMachine m, long self, int argc) {
    long tint = tint(m, self);
    if (tint == 0) {
      return Value.UNDEFINED;
    }
    long result = m.objects().newObject();
    put(m, result, "ra", TintStruct.redFactor(tint) / 2.56);
    put(m, result, "rb", TintStruct.redOffset(tint));
    put(m, result, "ga", TintStruct.greenFactor(tint) / 2.56);
    put(m, result, "gb", TintStruct.greenOffset(tint));
    put(m, result, "ba", TintStruct.blueFactor(tint) / 2.56);
    put(m, result, "bb", TintStruct.blueOffset(tint));
    put(m, result, "aa", TintStruct.alphaFactor(tint) / 2.56);
    put(m, result, "ab", TintStruct.alphaOffset(tint));
    return Value.object(result);
  }

  private static void put(ActionMachine m, long object, String name, double number) {
    m.objects().define(object, name, Value.number(number), PropertyFlags.NONE);
  }

  /**
   * setTransform(object): as getTransform gives it; what the object leaves out stays. The clip is
   * looked for when all members are read: a getter among them may remove it.
   */
  private long setTransform(ActionMachine m, long self, int argc) {
    long from = Value.objectOrNull(m.argument(0));
    if (from == 0) {
      return Value.UNDEFINED;
    }
    double[] members = new double[MEMBERS.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = member(m, from, MEMBERS[i]);
    }
    long tint = tint(m, self);
    if (tint != 0) {
      TintStruct.redFactor(tint, factor(members[0], TintStruct.redFactor(tint)));
      TintStruct.redOffset(tint, offset(members[1], TintStruct.redOffset(tint)));
      TintStruct.greenFactor(tint, factor(members[2], TintStruct.greenFactor(tint)));
      TintStruct.greenOffset(tint, offset(members[3], TintStruct.greenOffset(tint)));
      TintStruct.blueFactor(tint, factor(members[4], TintStruct.blueFactor(tint)));
      TintStruct.blueOffset(tint, offset(members[5], TintStruct.blueOffset(tint)));
      TintStruct.alphaFactor(tint, factor(members[6], TintStruct.alphaFactor(tint)));
      TintStruct.alphaOffset(tint, offset(members[7], TintStruct.alphaOffset(tint)));
    }
    return Value.UNDEFINED;
  }

  private static short factor(double percent, short old) {
    return Double.isNaN(percent) ? old : (short) (int) (percent * 2.56);
  }

  private static short offset(double offset, short old) {
    return Double.isNaN(offset) ? old : (short) (int) offset;
  }

  private static double member(ActionMachine m, long from, String name) {
    long value = m.objects().get(from, name);
    return value == Value.UNDEFINED ? Double.NaN : m.toNumber(value);
  }
}
