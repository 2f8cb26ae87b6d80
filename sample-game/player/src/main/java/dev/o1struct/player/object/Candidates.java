package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import java.util.Arrays;

/**
 * The objects whose count fell to other than zero: only such an object can be the last entrance to
 * a cycle that nobody else refers to (Bacon and Rajan, ECOOP 2001). Each object knows its place
 * here, so that it leaves in constant time when it is freed.
 */
final class Candidates {
  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] objects = new long[FIRST_CAPACITY];
  private int count;

  void add(long object) {
    if (count == objects.length) objects = Arrays.copyOf(objects, count * 2);
    objects[count++] = object;
    ASObjectStruct.candidate(object, count);
  }

  void remove(long object) {
    int place = ASObjectStruct.candidate(object);
    if (place == 0) return;
    ASObjectStruct.candidate(object, 0);
    long last = objects[--count];
    if (last == object) return;
    objects[place - 1] = last;
    ASObjectStruct.candidate(last, place);
  }

  long removeLast() {
    long object = objects[--count];
    ASObjectStruct.candidate(object, 0);
    return object;
  }

  int count() {
    return count;
  }
}
