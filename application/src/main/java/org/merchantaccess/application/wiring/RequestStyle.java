package org.merchantaccess.application.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The Immutables style of commands and queries, on the use case around them. The generated classes are package-private, so that a request gains an
 * optional field without a change for its callers: they use its factory {@code of} and its methods {@code with…}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        allParameters = true,
        jdkOnly = true,
        get = "*",
        // Set here: arguments of the annotation itself would make the compiler warn in every module that uses a
        // request.
        defaults = @Value.Immutable(builder = false, copy = false))
public @interface RequestStyle {}
