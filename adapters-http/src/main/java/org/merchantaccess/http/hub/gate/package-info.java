/** Entry points of all pages of the Hub: they check session, form token, permission and identity proof. */
@NullMarked
package org.merchantaccess.http.hub.gate;

import org.jspecify.annotations.NullMarked;
