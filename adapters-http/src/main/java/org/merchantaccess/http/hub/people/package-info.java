/** Who belongs to a merchant, or to the operators, and the one-time links by which they come and come back. */
@NullMarked
package org.merchantaccess.http.hub.people;

import org.jspecify.annotations.NullMarked;
