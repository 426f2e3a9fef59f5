/** Common parts of all pages of the Hub: frame, static files, headers, lists and error pages. */
@NullMarked
package org.merchantaccess.http.hub.page;

import org.jspecify.annotations.NullMarked;
