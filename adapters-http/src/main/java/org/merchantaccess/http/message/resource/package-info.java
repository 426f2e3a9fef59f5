/** Messages about resource servers. */
@NullMarked
package org.merchantaccess.http.message.resource;

import org.jspecify.annotations.NullMarked;
