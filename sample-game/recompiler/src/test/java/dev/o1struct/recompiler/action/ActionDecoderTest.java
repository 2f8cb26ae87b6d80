package dev.o1struct.recompiler.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.Assembler;
import dev.o1struct.recompiler.ByteBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionDecoderTest {
  private final Notes notes = new Notes();

  private Instruction first(byte... code) {
    return new ActionDecoder(code, 8, notes).at(0, code.length);
  }

  private Instruction first(Assembler code) {
    return first(code.toBytes());
  }

  @Test
  void everyActionWithoutOperandsHasItsRow() {
    for (var opcode : Opcode.values()) {
      byte[] code =
          opcode.code() < 0x80
              ? new byte[] {(byte) opcode.code()}
              : new byte[] {(byte) opcode.code(), 0, 0};
      assertEquals(new Instruction.Simple(0, code.length, opcode), first(code));
    }
    assertEquals(new Instruction.End(0, 1), first((byte) 0));
    assertTrue(notes.all().isEmpty(), notes.all().toString());
  }

  @Test
  void pushHasValuesOfEveryKind() {
    var values =
        new ByteBuilder()
            .u8(0)
            .string("a")
            .u8(1)
            .u32(Float.floatToIntBits(1.5f))
            .u8(2)
            .u8(3)
            .u8(4)
            .u8(7)
            .u8(5)
            .u8(1)
            .u8(6)
            .u32(Double.doubleToLongBits(0.1) >>> 32)
            .u32(Double.doubleToLongBits(0.1))
            .u8(7)
            .u32(-5)
            .u8(8)
            .u8(200)
            .u8(9)
            .u16(300);
    var push = (Instruction.Push) first(new Assembler().action(0x96, values.toBytes()));
    assertEquals(
        List.of(
            new PushValue.Text("a"),
            new PushValue.Numeric(1.5),
            new PushValue.Null(),
            new PushValue.Undefined(),
            new PushValue.Register(7),
            new PushValue.Bool(true),
            new PushValue.Numeric(0.1),
            new PushValue.Numeric(-5),
            new PushValue.Constant(200),
            new PushValue.Constant(300)),
        push.values());
  }

  @Test
  void aPushCutOffKeepsItsWholeValues() {
    var push =
        (Instruction.Push)
            first((byte) 0x96, (byte) 9, (byte) 0, (byte) 5, (byte) 1, (byte) 7, (byte) 3);
    assertEquals(List.of(new PushValue.Bool(true)), push.values());
    assertFalse(notes.all().isEmpty());
  }

  @Test
  void timelineActionsHaveTheirOperands() {
    assertEquals(
        new Instruction.GotoFrame(0, 5, 3),
        first(new Assembler().action(0x81, (byte) 3, (byte) 0)));
    assertEquals(
        new Instruction.GotoFrame2(0, 6, true, 9),
        first(new Assembler().action(0x9f, (byte) 3, (byte) 9, (byte) 0)));
    assertEquals(
        new Instruction.GetUrl(0, 7, "a", "b"),
        first(new Assembler().action(0x83, new ByteBuilder().string("a").string("b").toBytes())));
    assertEquals(
        new Instruction.SetTarget(0, 5, "a"),
        first(new Assembler().action(0x8b, new ByteBuilder().string("a").toBytes())));
    assertEquals(
        new Instruction.GotoLabel(0, 5, "a"),
        first(new Assembler().action(0x8c, new ByteBuilder().string("a").toBytes())));
    assertEquals(
        new Instruction.GetUrl2(0, 4, 0x42), first(new Assembler().action(0x9a, (byte) 0x42)));
  }

  @Test
  void waitForFrameSkipsWholeActions() {
    var code =
        new Assembler().action(0x8a, (byte) 2, (byte) 0, (byte) 2).op(6).push("long").op(7, 7);
    var wait = (Instruction.WaitForFrame) first(code);
    assertEquals(2, wait.frame());
    assertEquals(6 + 1 + 9, wait.target());
    var beyond = (Instruction.WaitForFrame2) first(new Assembler().action(0x8d, (byte) 9).op(6));
    assertEquals(5, beyond.target());
  }

  @Test
  void functionsHaveTheirHeadAndBody() {
    var code = new Assembler().function("f", "end", "x", "y").op(6, 7).label("end").op(0);
    var function = (Instruction.DefineFunction) first(code);
    assertEquals(1, function.head().version());
    assertEquals("f", function.head().name());
    assertEquals(
        List.of(new FunctionHead.Parameter(0, "x"), new FunctionHead.Parameter(0, "y")),
        function.head().parameters());
    assertEquals(2, function.bodyEnd() - function.bodyStart());
    assertEquals(function.bodyEnd(), function.next());
  }

  @Test
  void functionsOfTheSecondKindHaveRegistersAndFlags() {
    var head =
        new ByteBuilder().string("").u16(1).u8(5).u16(0x129).u8(2).string("x").u16(0).toBytes();
    var function = (Instruction.DefineFunction) first(new Assembler().action(0x8e, head));
    var parameters = List.of(new FunctionHead.Parameter(2, "x"));
    assertEquals(new FunctionHead(2, "", parameters, 5, 0x129), function.head());
  }

  @Test
  void tryHasThreePartsAndItsVariable() {
    var code =
        new Assembler()
            .tryBlock(3, "catch", "finally", "end")
            .op(6)
            .label("catch")
            .op(6, 6)
            .label("finally")
            .op(6, 6, 6)
            .label("end");
    var tries = (Instruction.Try) first(code);
    assertEquals(1, tries.catchStart() - tries.tryStart());
    assertEquals(2, tries.finallyStart() - tries.catchStart());
    assertEquals(3, tries.next() - tries.finallyStart());
    assertEquals(new Instruction.CatchTarget.Variable("e"), tries.caught());
    byte[] inRegister = {(byte) 0x8f, 8, 0, 5, 0, 0, 0, 0, 0, 0, 3};
    assertEquals(
        new Instruction.CatchTarget.Register(3), ((Instruction.Try) first(inRegister)).caught());
  }

  @Test
  void enclosedCodeEndsWithTheCodeAroundIt() {
    byte[] with = {(byte) 0x94, 2, 0, 100, 0, 6};
    assertEquals(6, ((Instruction.With) first(with)).next());
  }

  @Test
  void unknownActionsAreSkippedWithANote() {
    assertEquals(new Instruction.Skip(0, 1), first((byte) 0x7f));
    assertEquals(
        new Instruction.Skip(0, 5), first((byte) 0xee, (byte) 2, (byte) 0, (byte) 1, (byte) 2));
    assertEquals(2, notes.all().size());
  }

  @Test
  void everyActionTakesAnyOperands() {
    for (int opcode = 0; opcode < 256; opcode++) {
      for (int length = 0; length < 12; length++) {
        byte[] code = new byte[length + 1];
        code[0] = (byte) opcode;
        for (int i = 1; i < code.length; i++) {
          code[i] = (byte) (i * 37 + opcode);
        }
        var instruction = first(code);
        assertTrue(instruction.next() > 0 && instruction.next() <= code.length);
      }
    }
  }

  @Test
  void stringsBeforeVersion6AreWindows1252() {
    byte[] code = {(byte) 0x96, 3, 0, 0, (byte) 0xe9, 0};
    var push = new ActionDecoder(code, 5, notes).at(0, code.length);
    var value = assertInstanceOf(Instruction.Push.class, push).values().getFirst();
    assertEquals(new PushValue.Text("\u00e9"), value);
  }
}
