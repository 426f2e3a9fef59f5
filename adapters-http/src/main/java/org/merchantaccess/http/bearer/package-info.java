/** What a caller shows to be let in (RFC 6750). */
@NullMarked
package org.merchantaccess.http.bearer;

import org.jspecify.annotations.NullMarked;
