/** Endpoints of the management API for allowlists. */
@NullMarked
package org.merchantaccess.http.api.allowlist;

import org.jspecify.annotations.NullMarked;
