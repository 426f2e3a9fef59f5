/** Tests of the page of resource servers. */
@NullMarked
package org.merchantaccess.http.hub.resource;

import org.jspecify.annotations.NullMarked;
