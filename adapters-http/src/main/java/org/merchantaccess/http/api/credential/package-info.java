/** Endpoints of the management API for App IDs. */
@NullMarked
package org.merchantaccess.http.api.credential;

import org.jspecify.annotations.NullMarked;
