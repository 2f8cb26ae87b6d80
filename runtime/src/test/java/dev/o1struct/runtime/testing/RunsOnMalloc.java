package dev.o1struct.runtime.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that hold whoever serves the blocks: they run with {@code o1struct.backend=system}
 * too. Others use handles wrongly, which malloc answers by ending the JVM, or know where blocks
 * lie.
 */
@Tag("malloc")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsOnMalloc {}
