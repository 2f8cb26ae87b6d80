package dev.o1struct.recompiler.emit;

/** What the bodies of a movie share. */
record MovieTables(StringTable strings, PoolTable pools, FunctionTable functions) {
  static MovieTables empty() {
    var strings = new StringTable();
    return new MovieTables(strings, new PoolTable(strings), new FunctionTable());
  }
}
