/** Implements the use cases of {@link org.merchantaccess.application.statistics}. */
@NullMarked
package org.merchantaccess.application.handler.statistics;

import org.jspecify.annotations.NullMarked;
