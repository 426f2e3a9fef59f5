/** Endpoints of the management API for switches of the active App ID. */
@NullMarked
package org.merchantaccess.http.api.credential.switching;

import org.jspecify.annotations.NullMarked;
