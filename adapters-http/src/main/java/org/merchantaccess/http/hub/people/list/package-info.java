/** The people of a merchant, or the operators, and the open invitations. */
@NullMarked
package org.merchantaccess.http.hub.people.list;

import org.jspecify.annotations.NullMarked;
