/** Choosing the role of a person. */
@NullMarked
package org.merchantaccess.http.hub.people.role;

import org.jspecify.annotations.NullMarked;
