/** Endpoints of the management API for one App ID in detail. */
@NullMarked
package org.merchantaccess.http.api.credential.detail;

import org.jspecify.annotations.NullMarked;
