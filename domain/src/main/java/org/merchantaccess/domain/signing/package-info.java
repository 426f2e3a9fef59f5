/** Keys that sign access tokens, with their algorithms and issuers. */
@NullMarked
package org.merchantaccess.domain.signing;

import org.jspecify.annotations.NullMarked;
