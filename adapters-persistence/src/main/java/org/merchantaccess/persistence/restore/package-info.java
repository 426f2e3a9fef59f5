/** Detects that the database was restored from an older copy, and lists the revoked rights that this would make valid again. */
@NullMarked
package org.merchantaccess.persistence.restore;

import org.jspecify.annotations.NullMarked;
