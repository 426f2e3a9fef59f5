/** Implements the use cases of {@link org.merchantaccess.application.refusal}. */
@NullMarked
package org.merchantaccess.application.handler.refusal;

import org.jspecify.annotations.NullMarked;
