/** Tests of sign-in and sign-out. */
@NullMarked
package org.merchantaccess.http.hub.session;

import org.jspecify.annotations.NullMarked;
