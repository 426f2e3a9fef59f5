/** The API access page, on which App IDs are managed, and its dialogs. */
@NullMarked
package org.merchantaccess.http.hub.credential;

import org.jspecify.annotations.NullMarked;
