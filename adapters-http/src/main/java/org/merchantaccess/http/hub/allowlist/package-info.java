/** The page on which a merchant says where its software calls from, and its dialogs. */
@NullMarked
package org.merchantaccess.http.hub.allowlist;

import org.jspecify.annotations.NullMarked;
