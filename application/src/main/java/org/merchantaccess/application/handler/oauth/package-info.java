/** Implements the use cases of {@link org.merchantaccess.application.oauth}. */
@NullMarked
package org.merchantaccess.application.handler.oauth;

import org.jspecify.annotations.NullMarked;
