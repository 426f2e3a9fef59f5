/** Stores keys in files that only their owner can read. */
@NullMarked
package org.merchantaccess.persistence.key.file;

import org.jspecify.annotations.NullMarked;
