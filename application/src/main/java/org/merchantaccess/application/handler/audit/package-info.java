/** Implements the use cases of {@link org.merchantaccess.application.audit}. */
@NullMarked
package org.merchantaccess.application.handler.audit;

import org.jspecify.annotations.NullMarked;
