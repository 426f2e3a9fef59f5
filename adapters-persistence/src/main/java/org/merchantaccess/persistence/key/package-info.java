/** The secret keys of an environment, in memory. */
@NullMarked
package org.merchantaccess.persistence.key;

import org.jspecify.annotations.NullMarked;
