package dev.o1struct.recompiler.swf;

import java.util.ArrayList;

/** Reads a SWF file, uncompressed or zlib-compressed. */
public final class SwfReader {
  private static final int PREFIX = 8;

  private SwfReader() {}

  /**
   * Reads the whole of {@code file}.
   *
   * @throws SwfException if it is no SWF, is truncated or damaged, is LZMA-compressed or has
   *     ActionScript 3; nothing else is thrown, whatever the bytes
   */
  public static SwfMovie read(byte[] file) {
    byte[] content = content(file);
    var in = new SwfInput(content, PREFIX, content.length, "the header");
    int version = file[3] & 0xff;
    var frameSize = Rectangle.read(in);
    double frameRate = in.u16() / 256.0;
    int frameCount = in.u16();
    var actions = new ActionBlocks();
    var tags = new TagReader(version, actions).rootTags(in.slice(in.remaining(), "the tags"));
    return new SwfMovie(
        new SwfHeader(version, frameSize, frameRate, frameCount),
        new ArrayList<>(tags),
        actions.all());
  }

  /** The file as if it were not compressed, cut to the length that it declares. */
  private static byte[] content(byte[] file) {
    String signature = file.length < 3 ? "" : SwfText.decode(file, 0, 3, 5);
    if (!signature.equals("FWS") && !signature.equals("CWS") && !signature.equals("ZWS")) {
      throw new SwfException("not a SWF file: it begins with neither FWS, CWS nor ZWS");
    }
    if (signature.equals("ZWS")) {
      throw new SwfException("LZMA-compressed SWF files (ZWS) are not supported");
    }
    if (file.length < PREFIX) {
      throw new SwfException("truncated SWF: the header ends too early, length=" + file.length);
    }
    long declared = new SwfInput(file, 4, PREFIX, "the header").u32();
    if (declared < PREFIX) {
      throw new SwfException("damaged SWF: the declared length is too small, declared=" + declared);
    }
    return signature.equals("CWS")
        ? Inflation.inflate(file, PREFIX, declared)
        : Inflation.cut(file, declared);
  }
}
