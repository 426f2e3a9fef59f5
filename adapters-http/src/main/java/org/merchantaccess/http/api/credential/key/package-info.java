/** Endpoints of the management API for app keys. */
@NullMarked
package org.merchantaccess.http.api.credential.key;

import org.jspecify.annotations.NullMarked;
