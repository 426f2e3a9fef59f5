/** Endpoints of OAuth 2.0: the token endpoint (RFC 6749), introspection (RFC 7662) and revocation (RFC 7009). */
@NullMarked
package org.merchantaccess.http.oauth;

import org.jspecify.annotations.NullMarked;
