/** Tests of the account page. */
@NullMarked
package org.merchantaccess.http.hub.account;

import org.jspecify.annotations.NullMarked;
