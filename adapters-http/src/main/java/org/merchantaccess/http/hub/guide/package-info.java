/** The page that explains how a merchant's software authenticates. */
@NullMarked
package org.merchantaccess.http.hub.guide;

import org.jspecify.annotations.NullMarked;
