package dev.o1struct.runtime.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test of what only checked mode finds: left out of other runs by its tag, and by its condition
 * where tags are not looked at, as in IDEs.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("checked")
@EnabledIfSystemProperty(named = "o1struct.checked", matches = "true")
public @interface InCheckedMode {}
