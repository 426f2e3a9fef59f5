/** Implements the use cases of {@link org.merchantaccess.application.credential.detail}. */
@NullMarked
package org.merchantaccess.application.handler.credential.detail;

import org.jspecify.annotations.NullMarked;
