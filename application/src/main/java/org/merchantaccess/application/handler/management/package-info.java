/** Implements the use cases of {@link org.merchantaccess.application.management}. */
@NullMarked
package org.merchantaccess.application.handler.management;

import org.jspecify.annotations.NullMarked;
