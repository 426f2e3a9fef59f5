/** App IDs: their names and keys, and the rules for creating, activating, renaming and deleting them. */
@NullMarked
package org.merchantaccess.domain.credential;

import org.jspecify.annotations.NullMarked;
