package dev.o1struct.player.action;

import dev.o1struct.player.object.Cells;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.References;
import dev.o1struct.player.object.ScriptHost;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;

/** Makes the parts of a machine and knows how they hang together. */
final class MachineParts implements ScriptHost, Host {
  private static final int FIRST_VERSION = 8;
  private static final int EXTRA_FRAMES = 64;

  final Heap heap;
  final NamePool names;
  final SwfVersion version;
  final References references;
  final Cells cells;
  final OperandStack stack;
  final ObjectStore objects;
  final ConstantTexts texts;
  final Conversions conversions;
  final Arithmetic arithmetic;
  final Comparison comparison;
  final TextActions text;
  final GlobalRegisters registers;
  final Scopes scopes;
  final VariableActions variables;
  final MemberActions members;
  final Functions functions;
  final Safepoints safepoints;
  final Exceptions exceptions;
  final Invoker invoker;
  final Calls calls;
  final ActionLists lists;
  final TimelineActions timeline;
  private final Display display = new Display();
  private boolean closed;

  MachineParts(Heap heap, MachineOptions options) {
    this.heap = heap;
    this.names = heap.names();
    this.version = new SwfVersion(FIRST_VERSION);
    this.references = new References(names);
    this.cells = new Cells(references, names);
    this.stack = new OperandStack();
    this.objects = new ObjectStore(heap, references, cells, version, this);
    this.texts = new ConstantTexts(names);
    this.conversions = new Conversions(names, objects, references, version, this, texts);
    this.arithmetic = new Arithmetic(stack, conversions, references, names, version);
    this.comparison = new Comparison(stack, conversions, references, names, version);
    this.text = new TextActions(stack, conversions, arithmetic, references, names, version);
    this.registers = new GlobalRegisters(heap, cells);
    this.scopes =
        new Scopes(stack, objects, references, this, options.recursionLimit() + EXTRA_FRAMES);
    CallObjects callObjects = new CallObjects(stack, objects, version);
    Paths paths = new Paths(names, objects, references, this);
    this.variables =
        new VariableActions(
            stack, scopes, objects, conversions, callObjects, paths, names, version);
    this.members =
        new MemberActions(stack, objects, references, conversions, variables, texts, names);
    this.functions = new Functions(heap, objects, references, scopes, variables, stack);
    this.safepoints =
        new Safepoints(stack, references, objects.newCollector(options.cycleBudget()), options);
    this.exceptions = new Exceptions(stack, scopes, references);
    Preloads preloads =
        new Preloads(stack, heap.frames(), cells, scopes, objects, callObjects, this);
    this.invoker =
        new Invoker(
            stack,
            scopes,
            objects,
            references,
            functions,
            preloads,
            exceptions,
            safepoints,
            version,
            options);
    this.calls = new Calls(stack, scopes, objects, conversions, variables, invoker);
    this.lists =
        new ActionLists(
            stack, scopes, objects, references, conversions, invoker, calls, safepoints, version);
    this.timeline =
        new TimelineActions(stack, scopes, objects, conversions, variables, names, display, texts);
    lists.connect(timeline);
  }

  void connect(ActionMachine machine) {
    invoker.connect(machine);
  }

  void connect(MachineHooks hooks) {
    display.connect(hooks);
  }

  MachineHooks hooks() {
    return display.hooks();
  }

  void close() {
    if (closed) return;
    closed = true;
    registers.release();
    texts.release();
    functions.release();
    objects.releaseRoots();
    safepoints.releaseAll();
  }

  // ---- what objects and conversions need of the machine

  @Override
  public long invoke(long function, long self, long home, int argc) {
    return lists.call(Value.object(function), self, home, argc);
  }

  @Override
  public RuntimeException endlessPrototypes() {
    return new ActionAbort(ActionAbort.Reason.PROTOTYPES, "A chain of prototypes has no end");
  }

  @Override
  public long callMember(long object, long name) {
    int watermark = references.raiseWatermark();
    try {
      return calls.convert(object, name);
    } finally {
      references.lowerWatermark(watermark);
    }
  }

  @Override
  public void push(long value) {
    stack.push(value);
  }

  @Override
  public void keep(long value) {
    references.keep(value);
  }

  @Override
  public int toInt32(long value) {
    return conversions.toInt32(value);
  }

  @Override
  public ClipHooks clips() {
    return display.hooks().clips();
  }

  @Override
  public long clipProperty(long clip, long name) {
    return clips().property(clip, name);
  }

  @Override
  public boolean setClipProperty(long clip, long name, long value) {
    return clips().setProperty(clip, name, value);
  }

  @Override
  public int clipChildCount(long clip) {
    return clips().childCount(clip);
  }

  @Override
  public long clipChildName(long clip, int index) {
    return clips().childName(clip, index);
  }

  @Override
  public void nativeFunctionFreed(long number) {
    functions.freeNative(number);
  }
}
