/** What OAuth clients and resource servers can discover: metadata (RFC 8414, RFC 9728) and verification keys (RFC 7517). */
@NullMarked
package org.merchantaccess.http.oauth.metadata;

import org.jspecify.annotations.NullMarked;
