/** Tests of the activity pages. */
@NullMarked
package org.merchantaccess.http.hub.audit;

import org.jspecify.annotations.NullMarked;
