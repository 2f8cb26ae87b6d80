package dev.o1struct.recompiler.swf;

/** Finds the end of a filter list: filters are not drawn. */
final class Filters {
  private Filters() {}

  static void skip(SwfInput in) {
    for (int count = in.u8(); count > 0; count--) {
      int kind = in.u8();
      in.skip(
          switch (kind) {
            case 0 -> 23; // drop shadow
            case 1 -> 9; // blur
            case 2 -> 15; // glow
            case 3 -> 27; // bevel
            case 4, 7 -> 19 + 5L * in.u8(); // gradient glow, gradient bevel
            case 5 -> 13 + 4L * in.u8() * in.u8(); // convolution
            case 6 -> 80; // colour matrix
            default -> throw in.damaged("unknown filter kind=" + kind);
          });
    }
  }
}
