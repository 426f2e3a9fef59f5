/** How App IDs and allowlist entries are used, counted. */
@NullMarked
package org.merchantaccess.persistence.usage;

import org.jspecify.annotations.NullMarked;
