/** Refused logins and calls, counted. */
@NullMarked
package org.merchantaccess.persistence.refusal;

import org.jspecify.annotations.NullMarked;
