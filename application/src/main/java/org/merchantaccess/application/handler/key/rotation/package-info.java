/** Implements the use cases of {@link org.merchantaccess.application.key.rotation}. */
@NullMarked
package org.merchantaccess.application.handler.key.rotation;

import org.jspecify.annotations.NullMarked;
