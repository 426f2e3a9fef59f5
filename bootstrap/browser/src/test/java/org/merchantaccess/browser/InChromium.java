package org.merchantaccess.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of browser tests. Its tests can have parameters of type {@link Hubs}, or {@link Visitor} of the test Hub in a
 * {@link Window#usual() usual window}. They fail if the browser reports a fault. Without Chromium they are skipped, or fail on a build server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RequiresChromium.class, BrowserExtension.class})
public @interface InChromium {}
