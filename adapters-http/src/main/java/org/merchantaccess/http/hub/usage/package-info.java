/** The recent use of an App ID or address, as pages show it. */
@NullMarked
package org.merchantaccess.http.hub.usage;

import org.jspecify.annotations.NullMarked;
