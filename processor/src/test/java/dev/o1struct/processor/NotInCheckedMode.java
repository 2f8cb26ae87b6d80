package dev.o1struct.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A test of code or of places that checked mode does not take: left out of its run by its tag, and
 * by its condition where tags are not looked at, as in IDEs.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("unchecked")
@DisabledIfSystemProperty(named = "o1struct.checked", matches = "true")
@interface NotInCheckedMode {}
