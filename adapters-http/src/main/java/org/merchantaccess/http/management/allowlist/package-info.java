/** Allowlists in the management API. */
@NullMarked
package org.merchantaccess.http.management.allowlist;

import org.jspecify.annotations.NullMarked;
