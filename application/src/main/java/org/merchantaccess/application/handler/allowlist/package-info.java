/** Implements the use cases of {@link org.merchantaccess.application.allowlist}. */
@NullMarked
package org.merchantaccess.application.handler.allowlist;

import org.jspecify.annotations.NullMarked;
