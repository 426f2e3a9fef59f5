/** Use cases of the OAuth endpoints beyond login: signed assertions, introspection, revocation of a token, and verification keys. */
@NullMarked
package org.merchantaccess.application.oauth;

import org.jspecify.annotations.NullMarked;
