/** Shared building blocks of the domain: environments, secrets, text normalization and null checks. */
@NullMarked
package org.merchantaccess.domain.kernel;

import org.jspecify.annotations.NullMarked;
