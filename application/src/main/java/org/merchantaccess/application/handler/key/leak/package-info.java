/** Implements the use cases of {@link org.merchantaccess.application.key.leak}. */
@NullMarked
package org.merchantaccess.application.handler.key.leak;

import org.jspecify.annotations.NullMarked;
