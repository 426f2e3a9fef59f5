/** Backups, and keys that are replaced. */
@NullMarked
package org.merchantaccess.http.control.upkeep;

import org.jspecify.annotations.NullMarked;
