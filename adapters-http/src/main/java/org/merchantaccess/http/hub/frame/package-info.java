/** The frame of each page of the Hub: title, menu and user. */
@NullMarked
package org.merchantaccess.http.hub.frame;

import org.jspecify.annotations.NullMarked;
