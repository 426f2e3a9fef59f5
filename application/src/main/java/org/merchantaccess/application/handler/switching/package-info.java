/** Implements the use cases of {@link org.merchantaccess.application.switching}. */
@NullMarked
package org.merchantaccess.application.handler.switching;

import org.jspecify.annotations.NullMarked;
