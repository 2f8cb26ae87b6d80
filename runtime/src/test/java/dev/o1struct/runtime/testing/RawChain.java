package dev.o1struct.runtime.testing;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.heap.HeapBeneath;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Blocks straight from a chain, which knows by itself what each was taken for. */
public final class RawChain {
  private static final Map<HeapChain, RawChain> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final HeapChain chain;
  private final Map<Long, Long> sizes = new HashMap<>();

  /** Over this chain. */
  public RawChain(HeapChain chain) {
    this.chain = chain;
  }

  /** Of a heap; always the same one. */
  public static RawChain of(Heap heap) {
    return KNOWN.computeIfAbsent(HeapBeneath.of(heap).chain(), RawChain::new);
  }

  public HeapChain chain() {
    return chain;
  }

  public long allocate(long bytes) {
    long block = chain.take(bytes);
    sizes.put(block, bytes);
    return block;
  }

  /** Frees a block of {@link #allocate}; anything else as if it had 64 bytes. */
  public void free(long block) {
    chain.give(block, sizes.getOrDefault(block, 64L));
  }

  public void reserve(long bytes) {
    chain.reserve(bytes);
  }

  public long trim() {
    return chain.trimHeaps();
  }

  public long discardFree() {
    return chain.discardFree();
  }

  public long capacity() {
    return chain.capacity();
  }

  public long allocated() {
    return chain.allocated();
  }

  public long largestRequest() {
    return chain.largestRequest();
  }

  public long overflowBytes() {
    return chain.overflowBytes();
  }

  public boolean overflowHas(long block) {
    return chain.overflowHas(Handles.offset(block));
  }

  public long firstHandle() {
    return chain.firstHandle();
  }

  public long span() {
    return chain.span();
  }

  public HeapDiagnostics diagnostics() {
    return chain.diagnostics();
  }

  public List<HeapDiagnostics> heapDiagnostics() {
    return chain.heapDiagnostics();
  }

  public void checkInvariants() {
    chain.checkInvariants();
  }

  public void close() {
    chain.close();
  }
}
