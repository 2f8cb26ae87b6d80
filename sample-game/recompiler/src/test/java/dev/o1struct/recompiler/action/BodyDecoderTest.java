package dev.o1struct.recompiler.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.Assembler;
import dev.o1struct.testing.Seed;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyDecoderTest {
  private static List<Region> decode(Assembler code) {
    return decode(code.toBytes(), new Notes());
  }

  private static List<Region> decode(byte[] code, Notes notes) {
    var decoder = new ActionDecoder(code, 8, notes);
    return BodyDecoder.decode(decoder, 0, code.length, new Budget(code.length));
  }

  private static List<Integer> offsets(Region region) {
    return region.blocks().stream().map(BasicBlock::offset).toList();
  }

  @Test
  void blocksBeginAtTargetsAndBehindJumps() {
    var body = decode(new Assembler().op(6).label("head").op(6).jumpIf("head").op(7)).getFirst();
    assertEquals(List.of(0, 1, 7), offsets(body));
    var branch = assertInstanceOf(BlockExit.Branch.class, body.blocks().get(1).exit());
    assertEquals(new Destination(body, 1), branch.taken());
    assertEquals(new Destination(body, 7), branch.next());
  }

  @Test
  void codeThatNothingLeadsToIsNotDecoded() {
    var body = decode(new Assembler().jump("end").op(6, 6).label("end").op(7)).getFirst();
    assertEquals(List.of(0, 7), offsets(body));
  }

  @Test
  void aJumpOutsideTheBlockEndsTheBody() {
    byte[] code = {(byte) 0x99, 2, 0, 100, 0};
    var body = decode(code, new Notes()).getFirst();
    var jump = assertInstanceOf(BlockExit.Goto.class, body.blocks().getFirst().exit());
    assertTrue(jump.to().leaves());
  }

  @Test
  void aJumpIntoAnInstructionDecodesAnewFromThere() {
    // The operand of GotoFrame, 6 and 7, read as actions: play, stop.
    byte[] code = {(byte) 0x81, 2, 0, 6, 7, (byte) 0x9d, 2, 0, (byte) -7, (byte) -1, 5};
    var body = decode(code, new Notes()).getFirst();
    assertEquals(List.of(0, 3, 5, 10), offsets(body));
    assertEquals(2, body.blocks().get(1).instructions().size());
  }

  @Test
  void aJumpOutOfAWithGoesToTheRegionAroundIt() {
    var regions =
        decode(
            new Assembler().label("head").op(6).with("end").op(7).jump("head").label("end").op(8));
    var body = regions.get(0);
    var with = regions.get(1);
    assertEquals(Region.Kind.WITH, with.kind());
    assertEquals(List.of(0), offsets(body));
    var jump = assertInstanceOf(BlockExit.Goto.class, with.blocks().getFirst().exit());
    assertEquals(new Destination(body, 0), jump.to());
  }

  @Test
  void theJumpThatACompilerPutsBehindATryPartJustEndsIt() {
    var code =
        new Assembler()
            .tryBlock(1, "catch", "end", "end")
            .op(6)
            .jump("end")
            .label("catch")
            .op(7)
            .label("end")
            .op(8);
    var regions = decode(code);
    var guarded = regions.get(1);
    assertEquals(Region.Kind.TRY, guarded.kind());
    var jump = assertInstanceOf(BlockExit.Goto.class, guarded.blocks().getFirst().exit());
    assertTrue(jump.to().leaves());
    assertEquals(guarded, jump.to().region());
  }

  @Test
  void endInsideAWithEndsTheBody() {
    var regions = decode(new Assembler().with("end").op(0).label("end").op(6));
    var exit = regions.get(1).blocks().getFirst().exit();
    var jump = assertInstanceOf(BlockExit.Goto.class, exit);
    assertEquals(new Destination(regions.get(0), regions.get(0).end()), jump.to());
    assertEquals(regions.get(0).end(), offsets(regions.get(0)).getLast());
  }

  @Test
  void veryDeepNestingIsLeftOut() {
    var code = new Assembler();
    for (int i = 0; i < 1_000; i++) {
      code.with("end");
    }
    var notes = new Notes();
    var regions = decode(code.label("end").toBytes(), notes);
    assertTrue(regions.size() < 300, "regions=" + regions.size());
    assertTrue(notes.all().toString().contains("too deeply"));
  }

  @Test
  void anyBytesAreDecodedInBoundedTime() {
    for (long seed : Seed.from(0, 300)) {
      var random = new Random(seed);
      byte[] code = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(code);
      for (int i = 0; i + 5 < code.length; i += 5 + random.nextInt(10)) {
        code[i] = (byte) new int[] {0x99, 0x9d, 0x94, 0x8f, 0x9b}[random.nextInt(5)];
        code[i + 1] = (byte) random.nextInt(9);
        code[i + 2] = 0;
      }
      var regions = decode(code, new Notes());
      long instructions =
          regions.stream()
              .flatMap(region -> region.blocks().stream())
              .mapToInt(block -> block.instructions().size())
              .sum();
      assertTrue(instructions <= 10_000 + 4L * code.length, "seed=" + seed);
    }
  }
}
