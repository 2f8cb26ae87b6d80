package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of a big-endian struct beside those that gcc writes. */
class ByteOrderAgreementTest {
  private static final String PACKET =
      """
      package p;
      import dev.o1struct.annotations.*;
      @ByteOrder(Endianness.BIG_ENDIAN)
      @Struct public interface Packet {
        byte a();                            void a(byte value);
        short b();                           void b(short value);
        @U16 int c();                        void c(int value);
        int d();                             void d(int value);
        @U32 long e();                       void e(long value);
        long f();                            void f(long value);
        float g();                           void g(float value);
        double h();                          void h(double value);
        char i();                            void i(char value);
        @Length(3) @U16 int j(int index);    void j(int index, int value);
        boolean k();                         void k(boolean value);
        @EnumWidth(2) Thread.State l();      void l(Thread.State value);
      }
      """;

  /** scalar_storage_order is of gcc alone: clang warns of it and does nothing. */
  private static final String PROGRAM =
      """
      #include <stdbool.h>
      #include <stdint.h>
      #include <stdio.h>
      #include <string.h>
      struct __attribute__((scalar_storage_order("big-endian"))) Packet {
        int8_t a; int16_t b; uint16_t c; int32_t d; uint32_t e; int64_t f; float g; double h;
        uint16_t i; uint16_t j[3]; bool k; uint16_t l;
      };
      int main(void) {
        struct Packet p;
        memset(&p, 0, sizeof p);
        p.a = -2; p.b = -12345; p.c = 54321; p.d = -123456789; p.e = 4000000000u;
        p.f = -1234567890123456789; p.g = 1.5f; p.h = -2.25; p.i = 0x6F22;
        for (int i = 0; i < 3; i++) p.j[i] = (uint16_t) (60000 + i);
        p.k = true; p.l = 3;
        for (unsigned i = 0; i < sizeof p; i++) printf("%02x", ((unsigned char *) &p)[i]);
        return 0;
      }
      """;

  @Test
  void bigEndianStructsHaveTheBytesOfGcc(@TempDir Path folder) throws IOException {
    assumeTrue(Gcc.isThere(), "gcc is not there: bytes are not compared");
    GeneratedStruct packet = Compiled.cleanly(PACKET).struct("p.Packet");
    try (Heap heap = Heap.open()) {
      long at =
          (long) Objects.requireNonNull(GeneratedStruct.on(packet.pool(heap), "allocateZeroed"));
      fill(packet, at);
      byte[] bytes =
          Handles.MEMORY.asSlice(Handles.at(at), packet.size()).toArray(ValueLayout.JAVA_BYTE);
      assertEquals(bytesOfC(folder), HexFormat.of().formatHex(bytes));
    }
  }

  private static void fill(GeneratedStruct packet, long at) {
    packet.call("a", at, (byte) -2);
    packet.call("b", at, (short) -12345);
    packet.call("c", at, 54321);
    packet.call("d", at, -123456789);
    packet.call("e", at, 4000000000L);
    packet.call("f", at, -1234567890123456789L);
    packet.call("g", at, 1.5f);
    packet.call("h", at, -2.25);
    packet.call("i", at, '漢');
    for (int i = 0; i < 3; i++) {
      packet.call("j", at, i, 60000 + i);
    }
    packet.call("k", at, true);
    packet.call("l", at, Thread.State.WAITING); // 3
  }

  private static String bytesOfC(Path folder) throws IOException {
    Path source = folder.resolve("packet.c");
    Path program = folder.resolve("packet");
    Files.writeString(source, PROGRAM);
    assertEquals("", Gcc.run("gcc", "-o", program.toString(), source.toString()));
    Process process = new ProcessBuilder(program.toString()).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
