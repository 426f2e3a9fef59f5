/** Lifecycle of an instance, and the failures its use cases return when it is closed or a port is unavailable. */
@NullMarked
package org.merchantaccess.application.lifecycle;

import org.jspecify.annotations.NullMarked;
