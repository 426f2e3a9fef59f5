package org.merchantaccess.domain.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes our values: hidden behind the abstract class that declares them, so that only the named factories of that
 * class can build one.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
// SOURCE: kept any longer, the Javadoc of every module that uses a value warns of constants it cannot see.
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        allParameters = true,
        jdkOnly = true,
        jdk9Collections = true,
        get = "*",
        redactedMask = "***")
public @interface ValueStyle {}
