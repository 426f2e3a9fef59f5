/** Shows how people come into the Hub and leave it. */
@NullMarked
package org.merchantaccess.http.hub.session;

import org.jspecify.annotations.NullMarked;
