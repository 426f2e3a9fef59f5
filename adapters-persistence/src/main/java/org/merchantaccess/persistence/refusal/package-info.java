/** Stores refused logins and calls with counts. */
@NullMarked
package org.merchantaccess.persistence.refusal;

import org.jspecify.annotations.NullMarked;
