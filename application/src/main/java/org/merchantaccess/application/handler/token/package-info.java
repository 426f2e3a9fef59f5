/** Implements the use cases of {@link org.merchantaccess.application.token}. */
@NullMarked
package org.merchantaccess.application.handler.token;

import org.jspecify.annotations.NullMarked;
