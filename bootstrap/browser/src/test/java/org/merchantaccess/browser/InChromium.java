package org.merchantaccess.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Its tests may ask for {@link Hubs}, or for a {@link Visitor} of the Hub of test in a {@link Window#usual() usual window}. They fail if
 * a browser found fault with anything, and are skipped, or fail, where there is no Chromium.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({NeedsChromium.class, SendsVisitors.class})
public @interface InChromium {}
