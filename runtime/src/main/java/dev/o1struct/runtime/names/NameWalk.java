package dev.o1struct.runtime.names;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.handles.Handles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the invariants of a {@link NamePool}: every name of the table lies in the heap, is in the
 * bucket of its hash, has references, and is the only one of its text; hash and width are those of
 * its characters; its folded name is in the table, is its text in lower case, and has a reference
 * for each name that folds to it.
 */
final class NameWalk {
  private static final long NAME_ALIGNMENT = 8;

  private final NameTable table;
  private final HeapChain chain;

  /** Names found, with how many others fold to them. */
  private final Map<Long, Integer> foldedTo = new HashMap<>();

  /** Bytes of the names that are still to be found. */
  private long bytesLeft;

  /** Names lie in the heaps of a chain and take {@code bytes} in all. */
  NameWalk(NameTable table, HeapChain chain, long bytes) {
    this.table = table;
    this.chain = chain;
    this.bytesLeft = bytes;
  }

  void check() {
    for (int bucket = 0; bucket < table.buckets(); bucket++) {
      walkBucket(bucket);
    }
    require(foldedTo.size() == table.names(), "Names are lost", table.names(), foldedTo.size());
    require(bytesLeft == 0, "The counter of bytes and the names disagree", 0, bytesLeft);
    List.copyOf(foldedTo.keySet()).forEach(this::checkFolded);
    foldedTo.forEach((name, count) ->
        require(
            NameLayout.references(name) >= count,
            "A name has fewer references than names fold to it",
            name,
            count));
  }

  private void walkBucket(int bucket) {
    for (long name = table.firstOf(bucket); name != 0; name = table.next(name)) {
      long at = Handles.offset(name);
      require(
          chain.bytesFrom(at) > NameLayout.TEXT && at % NAME_ALIGNMENT == 0,
          "A bucket leads to what is no name",
          name,
          bucket);
      require(foldedTo.putIfAbsent(name, 0) == null, "A name is in the table twice", name, bucket);
      checkText(name);
      require(table.isIn(bucket, name), "A name is in the wrong bucket", name, bucket);
      int references = NameLayout.references(name);
      require(references > 0, "A name in the table has no reference", name, references);
      checkUnique(name, bucket);
    }
  }

  private void checkText(long name) {
    int form = NameLayout.form(name);
    bytesLeft -= NameLayout.TEXT + NameLayout.textBytes(form);
    require(
        form >= 0
            && bytesLeft >= 0
            && NameLayout.textBytes(form)
                <= chain.bytesFrom(Handles.offset(name)) - NameLayout.TEXT,
        "A name has an impossible length",
        name,
        form);
    int hash = 0;
    int all = 0;
    for (int i = 0; i < NameLayout.length(form); i++) {
      char character = NameText.charAt(name, form, i);
      hash = 31 * hash + character;
      all |= character;
    }
    require(hash == NameLayout.hash(name), "A name's hash is not that of its text", name, hash);
    boolean wide = (form & NameLayout.WIDE) != 0;
    require(wide == all > 0xFF, "A name has the wrong width", name, form);
  }

  /** Compares with the names before it in the bucket. */
  private void checkUnique(long name, int bucket) {
    int form = NameLayout.form(name);
    for (long other = table.firstOf(bucket); other != name; other = table.next(other)) {
      boolean same = NameText.compare(name, form, other, NameLayout.form(other)) == 0;
      require(!same, "Two names have the same text", name, other);
    }
  }

  private void checkFolded(long name) {
    long folded = table.absolute(NameLayout.folded(name));
    if (folded == 0) {
      return;
    }
    require(foldedTo.containsKey(folded), "A folded name is not in the table", name, folded);
    int form = NameLayout.form(name);
    int foldedForm = NameLayout.form(folded);
    boolean same = NameLayout.length(form) == NameLayout.length(foldedForm);
    for (int i = 0; same && i < NameLayout.length(form); i++) {
      char lower = Character.toLowerCase(NameText.charAt(name, form, i));
      same = lower == NameText.charAt(folded, foldedForm, i);
    }
    require(same, "A folded name is another text", name, folded);
    if (folded != name) {
      foldedTo.merge(folded, 1, Integer::sum);
    }
  }

  private static void require(boolean truth, String message, long value, long other) {
    if (!truth) {
      throw new HeapCorruptedException(message + ": name=" + value + " against=" + other);
    }
  }
}
