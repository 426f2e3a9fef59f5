/** Stores signing keys. */
@NullMarked
package org.merchantaccess.persistence.token;

import org.jspecify.annotations.NullMarked;
