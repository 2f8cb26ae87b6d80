package dev.o1struct.recompiler.swf;

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
    boolean compressed = isCompressed(file);
    if (file.length < PREFIX) {
      throw new SwfException("truncated SWF: the header ends too early, length=" + file.length);
    }
    long declared = new SwfInput(file, 4, PREFIX, "the header").u32();
    if (declared < PREFIX) {
      throw new SwfException("damaged SWF: the declared length is too small, declared=" + declared);
    }
    byte[] content =
        compressed ? Inflation.inflate(file, PREFIX, declared) : Inflation.cut(file, declared);
    return movie(content, file[3] & 0xff, content.length >= declared);
  }

  private static boolean isCompressed(byte[] file) {
    String signature = file.length < 3 ? "" : SwfText.decode(file, 0, 3, 5);
    return switch (signature) {
      case "FWS" -> false;
      case "CWS" -> true;
      case "ZWS" -> throw new SwfException("LZMA-compressed SWF files (ZWS) are not supported");
      default -> throw new SwfException("not a SWF file: it begins with neither FWS, CWS nor ZWS");
    };
  }

  private static SwfMovie movie(byte[] content, int version, boolean complete) {
    var in = new SwfInput(content, PREFIX, content.length, "the header");
    var frameSize = Rectangle.read(in);
    double frameRate = in.u16() / 256.0;
    var header = new SwfHeader(version, frameSize, frameRate, in.u16());
    var actions = new ActionBlocks();
    var root = in.slice(in.remaining(), "the file");
    var tags = new TagReader(version, actions).rootTags(root, complete);
    return new SwfMovie(header, tags, actions.all());
  }
}
