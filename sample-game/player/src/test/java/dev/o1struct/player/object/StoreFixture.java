package dev.o1struct.player.object;

import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import java.util.ArrayList;
import java.util.List;

/** An object store on a heap of its own, without a machine. */
final class StoreFixture implements ScriptHost, AutoCloseable {
  final Heap heap = Heap.open();
  final SwfVersion version = new SwfVersion(8);
  final References references = new References(heap.names());
  final Cells cells = new Cells(references, heap.names());
  final ObjectStore objects = new ObjectStore(heap, references, cells, version, this);

  /** A name that lives until the next reconcile. */
  long name(String text) {
    return references.autoreleasedName(heap.names().intern(text));
  }

  long string(String text) {
    return Value.string(name(text));
  }

  void set(long object, String name, double number) {
    objects.set(object, name(name), Value.number(number));
  }

  /** An object that stays until it is released. */
  long rooted() {
    long object = objects.newObject();
    objects.retain(object);
    return object;
  }

  void reconcile() {
    references.reconcile(new long[0], 0);
  }

  long live(String pool) {
    return heap.statistics().pools().stream()
        .filter(statistics -> statistics.name().equals(pool))
        .mapToLong(statistics -> statistics.live())
        .sum();
  }

  /** The names that for-in visits, in its order. */
  List<String> visited(long object) {
    List<String> visited = new ArrayList<>();
    long list = objects.enumerate(object);
    for (long node = list; node != 0; node = objects.nameLists().next(node)) {
      visited.addFirst(heap.names().toString(objects.nameLists().name(node)));
    }
    objects.nameLists().free(list);
    return visited;
  }

  @Override
  public void close() {
    heap.close();
  }

  @Override
  public long invoke(long function, long self, long home, int argc) {
    throw new UnsupportedOperationException("no scripts here");
  }

  @Override
  public RuntimeException endlessPrototypes() {
    return new IllegalStateException("endless prototypes");
  }

  @Override
  public void push(long value) {
    throw new UnsupportedOperationException("no scripts here");
  }

  @Override
  public void keep(long value) {
    references.keep(value);
  }

  @Override
  public int toInt32(long value) {
    return (int) Value.asNumber(value);
  }

  @Override
  public long clipProperty(long clip, long name) {
    return Value.NONE;
  }

  @Override
  public boolean setClipProperty(long clip, long name, long value) {
    return false;
  }

  @Override
  public int clipChildCount(long clip) {
    return 0;
  }

  @Override
  public long clipChildName(long clip, int index) {
    return 0;
  }

  @Override
  public void nativeFunctionFreed(long number) {}
}
