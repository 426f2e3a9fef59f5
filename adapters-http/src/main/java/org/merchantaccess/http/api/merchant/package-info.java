/** Endpoints of the management API for merchant profiles. */
@NullMarked
package org.merchantaccess.http.api.merchant;

import org.jspecify.annotations.NullMarked;
