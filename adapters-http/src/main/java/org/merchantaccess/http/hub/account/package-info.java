/** What people see to themselves: their password, their authenticator app, and where they are signed in. */
@NullMarked
package org.merchantaccess.http.hub.account;

import org.jspecify.annotations.NullMarked;
