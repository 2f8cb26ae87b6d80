package dev.o1struct.recompiler.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.Assembler;
import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.RecompiledSource;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.SwfBuilder;
import dev.o1struct.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmittedSourceTest {
  private static final Options OPTIONS = new Options("out.movie", "test.swf");

  private static RecompiledSource recompile(Assembler... scripts) {
    var builder = new SwfBuilder(8);
    for (var script : scripts) {
      builder.actions(script.toBytes());
    }
    return Recompiler.recompile(builder.movie(), OPTIONS);
  }

  private static EmittedProgram compiled(RecompiledSource source) {
    return new EmittedProgram(EmittedClasses.compile(source.files()), "out.movie");
  }

  /** What body 0 calls, without its end. */
  private static List<String> calls(Assembler script) {
    var log = compiled(recompile(script)).run(0, 0, 1_000);
    return log.subList(0, log.size() - 1);
  }

  private static String text(RecompiledSource source, String className) {
    return source.files().stream()
        .filter(file -> file.path().endsWith("/" + className + ".java"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void pushesBeforeTheActionThatPopsThemAreFused() {
    assertEquals(
        List.of(
            "getVariable(0)",
            "getMember(1)",
            "callFunction(2, 3)",
            "newObject(3, 0)",
            "callMethod(4)"),
        calls(
            new Assembler()
                .push("v")
                .op(0x1c)
                .push("m")
                .op(0x4e)
                .push(3)
                .push("f")
                .op(0x3d)
                .push(0)
                .push("C")
                .op(0x40)
                .push("go")
                .op(0x52)));
  }

  @Test
  void aJumpBetweenPushAndActionPreventsFusion() {
    var source = recompile(new Assembler().jumpIf("get").push("v").label("get").op(0x1c));
    var text = text(source, "Bodies0");
    assertTrue(text.contains("m.pushString(s[0]); // v"), text);
    assertTrue(text.contains("m.getVariable();"), text);
  }

  @Test
  void comparisonsBeforeAnIfAreTests() {
    int[] comparisons = {0x48, 0x67, 0x49, 0x66};
    String[] tests = {"testLess2", "testGreater", "testEquals2", "testStrictEquals"};
    for (int i = 0; i < tests.length; i++) {
      var source =
          recompile(new Assembler().op(comparisons[i], 0x12).jumpIf("end").op(6).label("end"));
      assertTrue(text(source, "Bodies0").contains("if (!m." + tests[i] + "())"), tests[i]);
    }
    var source = recompile(new Assembler().op(0x12, 0x12).jumpIf("end").op(6).label("end"));
    assertTrue(text(source, "Bodies0").contains("if (m.condition())"));
  }

  @Test
  void constantsOfAPoolThatIsCertainAreStrings() {
    assertEquals(
        List.of("constantPool(0)", "getVariable(1)", "pushUndefined"),
        calls(new Assembler().pool("a", "b").pushConstant(1).op(0x1c).pushConstant(9)));
  }

  @Test
  void constantsOfAPoolFromAnotherBlockAreLookedUp() {
    assertEquals(List.of("pushConstant(1)"), calls(new Assembler().pushConstant(1)));
  }

  @Test
  void constantsWherePoolsMeetAreLookedUp() {
    var script =
        new Assembler().pool("a").jumpIf("one").pool("b").label("one").pushConstant(0).op(6);
    assertTrue(text(recompile(script), "Bodies0").contains("m.pushConstant(0);"));
  }

  @Test
  void aFunctionKnowsThePoolInForceWhereItIsDefined() {
    var script =
        new Assembler()
            .pool("a", "b")
            .function("f", "end", "x")
            .pushConstant(1)
            .op(0x1c)
            .label("end")
            .pool("c");
    var program = compiled(recompile(script));
    assertEquals(List.of("getVariable(1)", "completion -1"), program.run(1, 0, 100));
    assertArrayEquals(new int[][] {{0, 1}, {2}}, (int[][]) program.field("pools"));
  }

  @Test
  void registersOfAFrameAreCellsAndOthersAreGlobal() {
    var script =
        new Assembler()
            .pushRegister(1)
            .function2("f", 3, "end")
            .pushRegister(2)
            .action(0x87, (byte) 2)
            .pushRegister(3)
            .label("end");
    var program = compiled(recompile(script));
    assertEquals(
        List.of("pushRegister(1)", "defineFunction(0)", "completion -1"), program.run(0, 0, 100));
    assertEquals(
        List.of("load(64)", "store(64)", "pushRegister(3)", "completion -1"),
        program.run(1, 0, 100));
  }

  @Test
  void anyTextSurvivesTheCompiler() {
    var texts =
        List.of(
            "",
            "\001\n\r\t\"\\u0041\\",
            "\u00e9\u20ac\ud83d\ude00",
            "*/ {@code }",
            "x".repeat(70),
            "\\u");
    var script = new Assembler();
    texts.forEach(script::push);
    script.function("class", "end", "int", "a b").op(6).label("end");
    var program = compiled(recompile(script.function("*/ \\u000a", "end2").label("end2")));
    assertTrue(List.of((String[]) program.field("strings")).containsAll(texts));
  }

  @Test
  void emissionIsDeterministic() {
    byte[] script = new RandomScript(Seed.or(3), 0).toBytes();
    var first = Recompiler.recompile(new SwfBuilder(8).actions(script).movie(), OPTIONS);
    assertEquals(first, Recompiler.recompile(new SwfBuilder(8).actions(script).movie(), OPTIONS));
  }

  @Test
  void anEmptyMovieCompiles() {
    var program = compiled(Recompiler.recompile(new SwfBuilder(8).movie(), OPTIONS));
    assertEquals(0, program.field("scriptCount"));
    assertEquals(List.of("IllegalArgumentException: no such body: body=0"), program.run(0, 0, 1));
  }

  @Test
  void aBodyOf60000InstructionsIsSplit() {
    var script = new Assembler();
    for (int i = 0; i < 15_000; i++) {
      script.label("l" + i).push(i + 0x10000).op(0x17).jumpIf("l" + (i + 1)).op(6);
    }
    var source = recompile(script.label("l15000").op(8));
    var classes = EmittedClasses.compile(source.files());
    assertTrue(ClassFileLimits.longestMethod(classes, "out.movie") > 3_000);
    var log = new EmittedProgram(classes, "out.movie").run(0, 12, 100_000);
    assertEquals(
        List.of("toggleQuality", "completion -1"), log.subList(log.size() - 2, log.size()));
    assertEquals(15_000, log.stream().filter("condition"::equals).count());
  }

  @Test
  void straightCodeOf60000InstructionsRunsToItsEnd() {
    var script = new Assembler();
    for (int i = 0; i < 60_000; i++) {
      script.op(6);
    }
    var log = compiled(recompile(script)).run(0, 0, 100_000);
    assertEquals(60_001, log.size());
    assertEquals("completion -1", log.getLast());
  }

  @Test
  void fiveThousandFunctionsAreDispatched() {
    var scripts = new Assembler[50];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] = new Assembler();
      for (int j = 0; j < 100; j++) {
        var end = "end" + j;
        scripts[i].function("f" + j, end, "a", "b").push("s" + i + "_" + j).label(end);
      }
    }
    var source = recompile(scripts);
    assertEquals(5_000, source.functionCount());
    var classes = EmittedClasses.compile(source.files());
    ClassFileLimits.longestMethod(classes, "out.movie");
    var program = new EmittedProgram(classes, "out.movie");
    var strings = (String[]) program.field("strings");
    var last = program.run(50 + 4_999, 0, 10);
    assertEquals("s49_99", strings[Integer.parseInt(last.getFirst().replaceAll("\\D", ""))]);
  }

  @Test
  void aPoolOf16000ConstantsIsSplit() {
    var constants = new String[16_000];
    for (int i = 0; i < constants.length; i++) {
      constants[i] = Integer.toString(i, 36);
    }
    var program = compiled(recompile(new Assembler().pool(constants)));
    int[] pool = ((int[][]) program.field("pools"))[0];
    assertEquals(constants.length, pool.length);
    assertEquals(constants[12_345], ((String[]) program.field("strings"))[pool[12_345]]);
  }
}
