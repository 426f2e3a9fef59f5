/** Who the caller really is, behind proxies that are trusted. */
@NullMarked
package org.merchantaccess.http.address;

import org.jspecify.annotations.NullMarked;
