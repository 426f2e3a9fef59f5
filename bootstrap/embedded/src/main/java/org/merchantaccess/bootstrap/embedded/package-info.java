/** Merchant access in a data folder, embedded in the process of another program. */
@NullMarked
package org.merchantaccess.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
