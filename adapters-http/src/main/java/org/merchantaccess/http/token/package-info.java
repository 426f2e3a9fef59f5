/** Access tokens as text: JSON Web Tokens after RFC 9068, signed with Ed25519. */
@NullMarked
package org.merchantaccess.http.token;

import org.jspecify.annotations.NullMarked;
