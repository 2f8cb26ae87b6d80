package dev.o1struct.runtime.observe;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.settings.ProcessSettings;
import java.util.Optional;

/** Which of the JVM's tools there are: an image made by jlink may lack some. */
final class Platform {
  /** Whether this JVM has Flight Recorder. */
  static final boolean FLIGHT_RECORDER = isReadable("jdk.jfr");

  private Platform() {}

  /** Whether each heap has a bean; refused where the JVM has none. */
  static boolean wantsBeans() {
    if (ProcessSettings.BEANS && !isReadable("java.management")) {
      throw new IllegalSettingException(
          "o1struct.jmx=true needs the module java.management, which this JVM lacks: jmx=true");
    }
    return ProcessSettings.BEANS;
  }

  private static boolean isReadable(String module) {
    Optional<Module> found = ModuleLayer.boot().findModule(module);
    return found.isPresent() && Platform.class.getModule().canRead(found.get());
  }
}
