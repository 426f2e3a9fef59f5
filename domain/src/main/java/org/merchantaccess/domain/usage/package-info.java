/** Counts of how App IDs and client addresses are used. */
@NullMarked
package org.merchantaccess.domain.usage;

import org.jspecify.annotations.NullMarked;
