/** Keys at rest, readable by their owner alone. */
@NullMarked
package org.merchantaccess.persistence.key;

import org.jspecify.annotations.NullMarked;
