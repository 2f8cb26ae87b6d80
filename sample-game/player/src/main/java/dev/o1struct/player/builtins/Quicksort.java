package dev.o1struct.player.builtins;

import java.util.Arrays;

/**
 * Flash Player's sort: quicksort with the leftmost element as pivot and no refinement, so that
 * scripts see the same comparisons in the same order and the same result for an order that
 * contradicts itself. Hoare, "Quicksort", The Computer Journal 5 (1962). Not stable; O(n log n) on
 * average, O(n²) for sorted input; the stack of pending partitions holds at most n + 2 bounds.
 */
final class Quicksort {
  /** Compares the elements with these identities; negative, zero or positive. */
  @FunctionalInterface
  interface Order {
    int compare(int a, int b);
  }

  private int[] elements = new int[64];
  private int[] pending = new int[64];
  private int pendingCount;

  /** Sorts the identities 0…count-1; {@link #at} tells them afterwards. */
  void sort(int count, Order order) {
    if (elements.length < count) {
      elements = new int[Math.max(count, elements.length * 2)];
    }
    for (int i = 0; i < count; i++) {
      elements[i] = i;
    }
    pendingCount = 0;
    pushRange(0, count - 1);
    while (pendingCount > 0) {
      int high = pending[--pendingCount];
      int low = pending[--pendingCount];
      int middle = partition(low, high, order);
      pushRange(middle + 1, high);
      pushRange(low, middle - 1);
    }
  }

  /** The identity of the element at this place of the sorted sequence. */
  int at(int place) {
    return elements[place];
  }

  private int partition(int low, int high, Order order) {
    int pivot = elements[low];
    int left = low + 1;
    int right = high;
    for (; ; ) {
      while (left < right && order.compare(pivot, elements[left]) > 0) {
        left++;
      }
      while (right > low && order.compare(pivot, elements[right]) <= 0) {
        right--;
      }
      if (left >= right) {
        break;
      }
      swap(left, right);
    }
    swap(low, right);
    return right;
  }

  private void swap(int i, int j) {
    int element = elements[i];
    elements[i] = elements[j];
    elements[j] = element;
  }

  private void pushRange(int low, int high) {
    if (low >= high) {
      return;
    }
    if (pendingCount + 2 > pending.length) {
      pending = Arrays.copyOf(pending, pending.length * 2);
    }
    pending[pendingCount++] = low;
    pending[pendingCount++] = high;
  }
}
