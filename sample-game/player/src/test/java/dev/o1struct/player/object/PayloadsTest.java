package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PayloadsTest {
  private static final int[] KEPT = {
    ObjectKind.CLIP,
    ObjectKind.BUTTON,
    ObjectKind.TEXT_FIELD,
    ObjectKind.NATIVE_FUNCTION,
    ObjectKind.SUPER,
    ObjectKind.ACTIVATION,
    ObjectKind.WITH_SCOPE,
    ObjectKind.HOST
  };

  private final StoreFixture store = new StoreFixture();

  @AfterEach
  void close() {
    store.close();
  }

  private long object(int kind) {
    long object = store.objects.newObject(0, kind, 0);
    store.objects.retain(object);
    return object;
  }

  @Test
  void aPayloadIsReadOnlyAsWhatItIs() {
    long time = Value.number(-1e308);
    long date = object(ObjectKind.OBJECT);
    assertTrue(store.objects.become(date, ObjectKind.DATE, time));
    assertEquals(time, Payloads.of(date, ObjectKind.DATE));
    for (int kind = 0; kind < ObjectKind.COUNT; kind++) {
      int wanted = kind;
      if (kind == ObjectKind.DATE) continue;
      assertThrows(RefusedException.class, () -> Payloads.of(date, wanted));
      assertThrows(RefusedException.class, () -> Payloads.set(date, wanted, 4096));
    }
    assertThrows(RefusedException.class, () -> Payloads.around(date));
    assertThrows(RefusedException.class, () -> store.objects.arrays().length(date));
    assertEquals(time, Payloads.of(date, ObjectKind.DATE));
  }

  @Test
  void whatThePlayerHoldsByItsKindStaysOfThatKind() {
    for (int kind : KEPT) {
      long object = object(kind);
      assertFalse(store.objects.become(object, ObjectKind.DATE, Value.number(1e300)));
      assertFalse(store.objects.become(object, ObjectKind.STRING, store.heap.names().empty()));
      assertEquals(kind, store.objects.kind(object));
      assertEquals(0, Payloads.of(object, kind));
    }
  }

  @Test
  void whatIsOnlyDataCanBecomeAnotherKindAndLosesWhatItHad() {
    long object = object(ObjectKind.OBJECT);
    long arrays = store.live("ASArray");
    store.objects.become(object, ObjectKind.ARRAY, 0);
    store.objects.arrays().push(object, Value.ONE);
    store.objects.become(object, ObjectKind.DATE, Value.number(5));
    assertEquals(arrays, store.live("ASArray"));
    store.objects.become(object, ObjectKind.STRING, store.name("a text of its own"));
    store.reconcile();
    long text = Payloads.of(object, ObjectKind.STRING);
    assertEquals("a text of its own", store.heap.names().toString(text));
    store.objects.become(object, ObjectKind.ARRAY, 0);
    assertEquals(0, store.objects.arrays().length(object));
  }
}
