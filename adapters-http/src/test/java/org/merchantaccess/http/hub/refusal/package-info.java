/** Tests of the pages of refused requests. */
@NullMarked
package org.merchantaccess.http.hub.refusal;

import org.jspecify.annotations.NullMarked;
