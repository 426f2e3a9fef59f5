/** Bearer tokens in requests (RFC 6750). */
@NullMarked
package org.merchantaccess.http.bearer;

import org.jspecify.annotations.NullMarked;
