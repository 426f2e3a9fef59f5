/** Implements the use cases of {@link org.merchantaccess.application.key}. */
@NullMarked
package org.merchantaccess.application.handler.key;

import org.jspecify.annotations.NullMarked;
