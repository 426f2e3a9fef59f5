/** Implements the use cases of {@link org.merchantaccess.application.credential}. */
@NullMarked
package org.merchantaccess.application.handler.credential;

import org.jspecify.annotations.NullMarked;
