package dev.o1struct.player.object;

import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/** Values in and out of cells: an ActionVar at rest is a value word in flight, and back. */
public final class Cells {
  private static final int TAG_SHIFT = 48;
  private static final int FIRST_TAG = 0xFFF9;

  private final References references;
  private final NamePool names;

  /** Cells whose contents these references count. */
  public Cells(References references, NamePool names) {
    this.references = references;
    this.names = names;
  }

  /** The value in a cell, borrowed. */
  public static long read(long cell) {
    int type = ActionVarStruct.type(cell);
    long data = ActionVarStruct.numericValue(cell);
    if (type == ActionVar.NUMBER) return data;
    // Tags follow the types, but that numbers have none.
    int tag = FIRST_TAG + type - (type > ActionVar.NUMBER ? 1 : 0);
    return (long) tag << TAG_SHIFT | data;
  }

  /** The value in a cell, borrowed. */
  public long load(long cell) {
    return read(cell);
  }

  /** Replaces the value of a cell: the new one is retained, the old one released. */
  public void store(long cell, long value) {
    long old = read(cell);
    initialize(cell, value);
    references.release(old);
  }

  /** Fills a cell whose contents are of no account, and retains the value. */
  public void initialize(long cell, long value) {
    if (Value.isNumber(value)) {
      ActionVarStruct.type(cell, ActionVar.NUMBER);
      ActionVarStruct.numericValue(cell, value);
      return;
    }
    int tag = (int) (value >>> TAG_SHIFT) - FIRST_TAG;
    long data = Value.handle(value);
    int type = tag >= ActionVar.NUMBER ? tag + 1 : tag;
    ActionVarStruct.type(cell, type);
    ActionVarStruct.numericValue(cell, data);
    if (type == ActionVar.STRING) {
      names.retain(data);
      ActionVarStruct.strSize(cell, names.length(data));
    } else if (type == ActionVar.OBJECT) {
      references.retainObject(data);
    }
  }

  /** Empties a cell: it is undefined and its value released. */
  public void clear(long cell) {
    long old = read(cell);
    ActionVarStruct.type(cell, ActionVar.UNDEFINED);
    ActionVarStruct.numericValue(cell, 0);
    references.release(old);
  }

  /** Releases the values of consecutive cells whose memory is about to go. */
  public void release(long firstCell, int count) {
    long cell = firstCell;
    for (int i = 0; i < count; i++) {
      if (ActionVarStruct.type(cell) >= ActionVar.STRING) references.release(read(cell));
      cell += ActionVarStruct.SIZE;
    }
  }
}
