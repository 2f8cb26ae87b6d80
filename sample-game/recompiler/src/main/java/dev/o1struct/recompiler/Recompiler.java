package dev.o1struct.recompiler;

import dev.o1struct.recompiler.emit.MovieEmitter;
import dev.o1struct.recompiler.swf.SwfMovie;

/** Makes Java source of a movie's scripts, for the player's machine to run. */
public final class Recompiler {
  private Recompiler() {}

  /**
   * Recompiles all of {@code movie}. Any byte code is taken: what is odd in it is noted, and ends
   * or skips what cannot be decoded. Time and memory grow linearly with the code.
   */
  public static RecompiledSource recompile(SwfMovie movie, Options options) {
    return recompile(movie, options, Progress.NONE);
  }

  /** Likewise, telling {@code progress}. */
  public static RecompiledSource recompile(SwfMovie movie, Options options, Progress progress) {
    var emitter = new MovieEmitter(movie);
    for (var block : movie.actions()) {
      emitter.add(block);
      progress.blocks(block.scriptIndex() + 1, movie.actions().size());
    }
    var files = emitter.files(options.packageName(), options.sourceFileName());
    return new RecompiledSource(
        files, emitter.notes(), movie.actions().size(), emitter.functionCount());
  }
}
