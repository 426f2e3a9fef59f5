package org.merchantaccess.application.wiring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** Immutables style of a group of ports: methods that replace one port, and a builder. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PUBLIC,
        jdkOnly = true,
        get = "*",
        // Without this, every module that uses a builder would need the Immutables annotations on its class path.
        allowedClasspathAnnotations = Override.class)
public @interface PortsStyle {}
