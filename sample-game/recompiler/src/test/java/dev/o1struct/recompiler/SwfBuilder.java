package dev.o1struct.recompiler;

import dev.o1struct.recompiler.swf.SwfMovie;
import dev.o1struct.recompiler.swf.SwfReader;
import java.util.zip.Deflater;

/** Writes small SWF files: 550×400 pixels, 30 frames per second, one frame. */
public final class SwfBuilder {
  private final int version;
  private final ByteBuilder tags = new ByteBuilder();

  /** Of that version. */
  public SwfBuilder(int version) {
    this.version = version;
  }

  /** Adds a tag. */
  public SwfBuilder tag(int code, byte... body) {
    tags.bytes(encoded(code, body));
    return this;
  }

  /** Adds a DoAction tag. */
  public SwfBuilder actions(byte... code) {
    return tag(12, code);
  }

  /** A tag in the file. */
  public static byte[] encoded(int code, byte... body) {
    var tag = new ByteBuilder();
    if (body.length < 63) {
      tag.u16(code << 6 | body.length);
    } else {
      tag.u16(code << 6 | 63).u32(body.length);
    }
    return tag.bytes(body).toBytes();
  }

  /** The file, with an End tag. */
  public byte[] file() {
    byte[] body = body();
    return prefix('F', body.length).bytes(body).toBytes();
  }

  /** The file, zlib-compressed. */
  public byte[] compressedFile() {
    byte[] body = body();
    byte[] compressed = new byte[body.length + 100];
    try (var deflater = new Deflater()) {
      deflater.setInput(body);
      deflater.finish();
      int length = deflater.deflate(compressed);
      return prefix('C', body.length).bytes(java.util.Arrays.copyOf(compressed, length)).toBytes();
    }
  }

  /** The file, read. */
  public SwfMovie movie() {
    return SwfReader.read(file());
  }

  private byte[] body() {
    var body = new ByteBuilder();
    body.bits(5, 15).bits(15, 0).bits(15, 11_000).bits(15, 0).bits(15, 8_000).align();
    return body.u16(30 << 8).u16(1).bytes(tags.toBytes()).u16(0).toBytes();
  }

  private ByteBuilder prefix(char kind, int bodyLength) {
    return new ByteBuilder().u8(kind).u8('W').u8('S').u8(version).u32(8L + bodyLength);
  }
}
