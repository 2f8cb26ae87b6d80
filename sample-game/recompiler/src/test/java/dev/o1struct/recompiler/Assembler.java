package dev.o1struct.recompiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes action blocks, with labels for jumps and for the lengths of enclosed code. */
public final class Assembler {
  private record Fixup(int at, String from, String to) {}

  private final List<Byte> code = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<Fixup> fixups = new ArrayList<>();
  private int unnamed;

  /** Empty. */
  public Assembler() {}

  /** Where the next action comes. */
  public int offset() {
    return code.size();
  }

  /** Gives the next action a name. */
  public Assembler label(String name) {
    labels.put(name, offset());
    return this;
  }

  /** Actions without operands. */
  public Assembler op(int... opcodes) {
    for (int opcode : opcodes) {
      code.add((byte) opcode);
    }
    return this;
  }

  /** An action with operands. */
  public Assembler action(int opcode, byte... operands) {
    raw(new ByteBuilder().u8(opcode).u16(operands.length).bytes(operands).toBytes());
    return this;
  }

  /** Any bytes. */
  public Assembler raw(byte... bytes) {
    for (byte b : bytes) {
      code.add(b);
    }
    return this;
  }

  /** Pushes a string. */
  public Assembler push(String text) {
    return action(0x96, new ByteBuilder().u8(0).string(text).toBytes());
  }

  /** Pushes an integer. */
  public Assembler push(int value) {
    return action(0x96, new ByteBuilder().u8(7).u32(value).toBytes());
  }

  /** Pushes a register. */
  public Assembler pushRegister(int register) {
    return action(0x96, (byte) 4, (byte) register);
  }

  /** Pushes an entry of the constant pool. */
  public Assembler pushConstant(int index) {
    return action(0x96, (byte) 8, (byte) index);
  }

  /** Replaces the constant pool. */
  public Assembler pool(String... constants) {
    var body = new ByteBuilder().u16(constants.length);
    for (var constant : constants) {
      body.string(constant);
    }
    return action(0x88, body.toBytes());
  }

  /** Jump. */
  public Assembler jump(String label) {
    return jump(0x99, label);
  }

  /** If. */
  public Assembler jumpIf(String label) {
    return jump(0x9d, label);
  }

  private Assembler jump(int opcode, String label) {
    action(opcode, (byte) 0, (byte) 0);
    fixups.add(new Fixup(offset() - 2, here(), label));
    return this;
  }

  /** With, up to a label. */
  public Assembler with(String end) {
    action(0x94, (byte) 0, (byte) 0);
    fixups.add(new Fixup(offset() - 2, here(), end));
    return this;
  }

  /**
   * Try; flags: 1 has a catch part, 2 a finally part. The value is caught in variable {@code e}.
   */
  public Assembler tryBlock(int flags, String catchStart, String finallyStart, String end) {
    action(0x8f, new ByteBuilder().u8(flags).u16(0).u16(0).u16(0).string("e").toBytes());
    int sizes = offset() - 8;
    fixups.add(new Fixup(sizes, here(), catchStart));
    fixups.add(new Fixup(sizes + 2, catchStart, finallyStart));
    fixups.add(new Fixup(sizes + 4, finallyStart, end));
    return this;
  }

  /** DefineFunction, up to a label. */
  public Assembler function(String name, String end, String... parameters) {
    var head = new ByteBuilder().string(name).u16(parameters.length);
    for (var parameter : parameters) {
      head.string(parameter);
    }
    action(0x9b, head.u16(0).toBytes());
    fixups.add(new Fixup(offset() - 2, here(), end));
    return this;
  }

  /** DefineFunction2 without parameters, up to a label. */
  public Assembler function2(String name, int registers, String end) {
    action(0x8e, new ByteBuilder().string(name).u16(0).u8(registers).u16(0).u16(0).toBytes());
    fixups.add(new Fixup(offset() - 2, here(), end));
    return this;
  }

  private String here() {
    var name = "#" + unnamed++;
    label(name);
    return name;
  }

  private int offsetOf(String label) {
    var offset = labels.get(label);
    if (offset == null) {
      throw new IllegalStateException("no such label: " + label);
    }
    return offset;
  }

  /** The block. */
  public byte[] toBytes() {
    byte[] bytes = new byte[code.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = code.get(i);
    }
    for (var fixup : fixups) {
      int distance = offsetOf(fixup.to()) - offsetOf(fixup.from());
      bytes[fixup.at()] = (byte) distance;
      bytes[fixup.at() + 1] = (byte) (distance >> 8);
    }
    return bytes;
  }
}
