/** Access tokens in their text form: JSON Web Tokens (RFC 9068), signed with Ed25519. */
@NullMarked
package org.merchantaccess.tokens;

import org.jspecify.annotations.NullMarked;
