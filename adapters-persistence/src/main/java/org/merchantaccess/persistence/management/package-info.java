/** Management keys, by their digests. */
@NullMarked
package org.merchantaccess.persistence.management;

import org.jspecify.annotations.NullMarked;
