package org.merchantaccess.domain.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The Immutables style of the domain's values. The generated classes are package-private, so that only the factory methods of a value
 * create it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
// A longer retention makes the Javadoc tool warn in every module that uses a value.
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        allParameters = true,
        jdkOnly = true,
        jdk9Collections = true,
        get = "*",
        redactedMask = "***")
public @interface ValueStyle {}
