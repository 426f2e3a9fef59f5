/** Implements the use cases of {@link org.merchantaccess.application.upkeep}. */
@NullMarked
package org.merchantaccess.application.handler.upkeep;

import org.jspecify.annotations.NullMarked;
