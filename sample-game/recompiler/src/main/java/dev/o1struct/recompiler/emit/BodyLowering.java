package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.BasicBlock;
import dev.o1struct.recompiler.action.BlockExit;
import dev.o1struct.recompiler.action.Instruction;
import dev.o1struct.recompiler.action.Opcode;
import dev.o1struct.recompiler.action.PushValue;
import dev.o1struct.recompiler.action.Region;
import dev.o1struct.recompiler.emit.Operation.Fixed;
import dev.o1struct.recompiler.emit.Operation.Plain;
import dev.o1struct.recompiler.emit.Step.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes steps of one body's instructions. */
final class BodyLowering {
  private final MovieTables tables;
  private final Registers registers;
  private final PoolFlow pools;
  private final Map<Integer, FoundFunction> functions = new LinkedHashMap<>();
  private final Map<Region, List<Block>> blocks = new LinkedHashMap<>();

  /** Lowers the body whose regions these are, the body first. */
  BodyLowering(List<Region> regions, PoolState entry, Registers registers, MovieTables tables) {
    this.tables = tables;
    this.registers = registers;
    this.pools = new PoolFlow(regions, entry);
    for (var region : regions) {
      blocks.put(region, region.blocks().stream().map(block -> lower(region, block)).toList());
    }
  }

  /** By region, in the order of the regions given. */
  Map<Region, List<Block>> blocks() {
    return blocks;
  }

  /** The functions that the body defines. */
  List<FoundFunction> functions() {
    return List.copyOf(functions.values());
  }

  private Block lower(Region region, BasicBlock block) {
    var pool = pools.at(region, block.offset());
    var operations = new ArrayList<Operation>();
    for (var instruction : block.instructions()) {
      lower(region, instruction, pool, operations);
      pool = PoolFlow.after(region, instruction, pool);
    }
    var fusion = new Fusion(operations, tables.strings());
    var exit = exit(block.exit(), fusion);
    return new Block(new Place(region, block.offset(), 0), fusion.steps(), exit);
  }

  private static Exit exit(BlockExit exit, Fusion fusion) {
    return switch (exit) {
      case BlockExit.Goto jump -> new Exit.Goto(Place.of(jump.to()));
      case BlockExit.Branch branch ->
          new Exit.Branch(
              condition(branch.instruction(), fusion),
              Place.of(branch.taken()),
              Place.of(branch.next()));
      case BlockExit.Return _ -> new Exit.Return();
      case BlockExit.Throw _ -> new Exit.Throw();
    };
  }

  private static String condition(Instruction.Branch branch, Fusion fusion) {
    return switch (branch) {
      case Instruction.If _ -> fusion.condition();
      case Instruction.WaitForFrame wait -> "!m.waitForFrame(" + wait.frame() + ")";
      case Instruction.WaitForFrame2 _ -> "!m.waitForFrame2()";
    };
  }

  private void lower(
      Region region, Instruction instruction, PoolState pool, List<Operation> operations) {
    switch (instruction) {
      case Instruction.Simple simple -> operations.add(new Plain(simple.opcode()));
      case Instruction.Push push -> push.values().forEach(v -> operations.add(push(v, pool)));
      case Instruction.With with -> operations.add(with(region, with));
      case Instruction.Try tries -> tryStep(region, tries, operations);
      case Instruction.DefineFunction function -> {
        int index = found(function, label(function, operations), pool);
        operations.add(fixed("defineFunction(" + index + ")", function.head().name(), 7));
      }
      case Instruction.ConstantPool constants -> {
        int index = tables.pools().index(constants.constants());
        operations.add(fixed("constantPool(" + index + ")", "", 7));
      }
      case Instruction.StoreRegister store ->
          operations.add(new Fixed(registers.store(store.register())));
      case Instruction.Skip _, Instruction.End _ -> {}
      case Instruction.Jump _, Instruction.Branch _ ->
          throw new AssertionError("a jump inside a block: " + instruction);
      default -> operations.add(timeline(instruction));
    }
  }

  private Operation timeline(Instruction instruction) {
    return switch (instruction) {
      case Instruction.GotoFrame go -> fixed("gotoFrame(" + go.frame() + ")", "", 7);
      case Instruction.GotoLabel go ->
          fixed("gotoLabel(" + string(go.label()) + ")", go.label(), 10);
      case Instruction.GotoFrame2 go ->
          fixed("gotoFrame2(" + go.play() + ", " + go.bias() + ")", "", 9);
      case Instruction.GetUrl get ->
          fixed("getURL(" + string(get.url()) + ", " + string(get.target()) + ")", get.url(), 17);
      case Instruction.GetUrl2 get -> fixed("getURL2(" + get.flags() + ")", "", 7);
      case Instruction.SetTarget set ->
          fixed("setTarget(" + string(set.path()) + ")", set.path(), 10);
      default -> throw new AssertionError("not lowered: " + instruction);
    };
  }

  private Operation push(PushValue value, PoolState pool) {
    return switch (value) {
      case PushValue.Text text -> new Operation.PushText(text.text());
      case PushValue.Numeric number -> new Operation.PushNumber(number.value());
      case PushValue.Bool bool -> fixed("pushBoolean(" + bool.value() + ")", "", 5);
      case PushValue.Null _ -> fixed("pushNull()", "", 4);
      case PushValue.Undefined _ -> fixed("pushUndefined()", "", 4);
      case PushValue.Register register -> new Fixed(registers.push(register.number()));
      case PushValue.Constant constant -> constant(constant.index(), pool);
    };
  }

  private static Operation constant(int index, PoolState pool) {
    if (!pool.known()) {
      return fixed("pushConstant(" + index + ")", "", 7);
    }
    return index < pool.constants().size()
        ? new Operation.PushText(pool.constants().get(index))
        : fixed("pushUndefined()", "", 4);
  }

  /** A method is pushed right behind the name of the member that it becomes. */
  private static String label(Instruction.DefineFunction function, List<Operation> operations) {
    var name = function.head().name();
    return name.isEmpty()
            && !operations.isEmpty()
            && operations.getLast() instanceof Operation.PushText member
        ? member.text()
        : name;
  }

  private int found(Instruction.DefineFunction function, String label, PoolState pool) {
    var known = functions.get(function.offset());
    var found =
        known == null
            ? new FoundFunction(tables.functions().add(function.head()), label, function, pool)
            : known.meet(pool);
    functions.put(function.offset(), found);
    return found.index();
  }

  /** Without a region, it was left out: its object is popped all the same. */
  private static Operation with(Region region, Instruction.With with) {
    var enclosed = region.enclosedBy(with.offset());
    return enclosed.isEmpty()
        ? new Plain(Opcode.POP)
        : new Fixed(new Step.With(enclosed.getFirst()));
  }

  private void tryStep(Region region, Instruction.Try tries, List<Operation> operations) {
    var enclosed = region.enclosedBy(tries.offset());
    if (enclosed.isEmpty()) {
      return;
    }
    var handler = tries.catches() ? enclosed.get(1) : null;
    var cleanup = tries.hasFinally() ? enclosed.getLast() : null;
    operations.add(
        new Fixed(new Step.Try(enclosed.getFirst(), handler, cleanup, binding(tries.caught()))));
  }

  private List<Statement> binding(Instruction.CatchTarget caught) {
    return switch (caught) {
      case Instruction.CatchTarget.Variable variable ->
          List.of(
              new Statement(
                  "m.catchVariable(" + string(variable.name()) + ");",
                  JavaText.comment(variable.name()),
                  10));
      case Instruction.CatchTarget.Register register ->
          List.of(registers.store(register.number()), new Statement("m.pop();", "", 4));
    };
  }

  private String string(String text) {
    return "s[" + tables.strings().index(text) + "]";
  }

  private static Fixed fixed(String call, String comment, int weight) {
    return new Fixed(new Statement("m." + call + ";", JavaText.comment(comment), weight));
  }
}
