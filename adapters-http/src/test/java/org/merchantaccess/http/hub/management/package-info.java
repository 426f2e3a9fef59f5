/** Shows how operators see to management keys. */
@NullMarked
package org.merchantaccess.http.hub.management;

import org.jspecify.annotations.NullMarked;
