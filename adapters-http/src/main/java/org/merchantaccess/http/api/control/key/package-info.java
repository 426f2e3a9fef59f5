/** Endpoints that create, list and revoke management keys. */
@NullMarked
package org.merchantaccess.http.api.control.key;

import org.jspecify.annotations.NullMarked;
