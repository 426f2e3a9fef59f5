/** Access tokens in their text form: signed JSON Web Tokens (RFC 9068). Also public keys, and assertions signed by clients (RFC 7523). */
@NullMarked
package org.merchantaccess.tokens;

import org.jspecify.annotations.NullMarked;
