/** Tests of the people pages. */
@NullMarked
package org.merchantaccess.http.hub.people;

import org.jspecify.annotations.NullMarked;
