package dev.o1struct.player.launch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the classes of one recompiled movie, and serves its SWF as a resource beside them. */
final class MovieClassLoader extends ClassLoader {
  private static final String MOVIE_RESOURCE = "movie.swf";

  private final Map<String, byte[]> classFiles;
  private final byte[] swf;

  MovieClassLoader(Map<String, byte[]> classFiles, byte[] swf, ClassLoader parent) {
    super("recompiled-movie", parent);
    this.classFiles = classFiles;
    this.swf = swf;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classFiles.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return name.endsWith("/" + MOVIE_RESOURCE)
        ? new ByteArrayInputStream(swf)
        : super.getResourceAsStream(name);
  }
}
