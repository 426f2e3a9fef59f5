/** Refused logins and calls, as they are reported and recorded. */
@NullMarked
package org.merchantaccess.domain.refusal;

import org.jspecify.annotations.NullMarked;
