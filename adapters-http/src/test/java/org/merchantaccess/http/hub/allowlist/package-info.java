/** What people meet on the page of the allowlist. */
@NullMarked
package org.merchantaccess.http.hub.allowlist;

import org.jspecify.annotations.NullMarked;
