/** Stores app keys. */
@NullMarked
package org.merchantaccess.persistence.credential;

import org.jspecify.annotations.NullMarked;
