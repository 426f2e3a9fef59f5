/** Pages on which the members of a merchant and the operators are managed. */
@NullMarked
package org.merchantaccess.http.hub.people;

import org.jspecify.annotations.NullMarked;
