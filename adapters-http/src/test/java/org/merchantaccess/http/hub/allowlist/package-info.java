/** Tests of the allowlist page. */
@NullMarked
package org.merchantaccess.http.hub.allowlist;

import org.jspecify.annotations.NullMarked;
