package org.zhigai.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only writes pictures to be looked at ({@link Snapshots}) and asserts nothing: run by {@code mvn -Pcontact verify}, not with the tests. */
@Test
@Tag("picture")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Picture {}
