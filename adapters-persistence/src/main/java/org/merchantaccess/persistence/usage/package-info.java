/** Stores how often and from where App IDs and allowlist entries are used. */
@NullMarked
package org.merchantaccess.persistence.usage;

import org.jspecify.annotations.NullMarked;
