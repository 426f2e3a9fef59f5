package org.merchantaccess.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks a test that runs at 320, 768, 1280 and 1600 pixels, light and dark; its first parameter is the {@link Window}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("org.merchantaccess.browser.Window#inEveryWindow")
public @interface InEveryWindow {}
