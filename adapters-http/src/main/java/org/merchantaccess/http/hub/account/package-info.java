/** The user's own account: password, authenticator app and active sessions. */
@NullMarked
package org.merchantaccess.http.hub.account;

import org.jspecify.annotations.NullMarked;
