/** The memberships of the user: home page and choice of a merchant. */
@NullMarked
package org.merchantaccess.http.hub.membership;

import org.jspecify.annotations.NullMarked;
