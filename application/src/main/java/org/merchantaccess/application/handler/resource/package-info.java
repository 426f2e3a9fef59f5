/** Implements the use cases of {@link org.merchantaccess.application.resource}. */
@NullMarked
package org.merchantaccess.application.handler.resource;

import org.jspecify.annotations.NullMarked;
