/** The page on which a merchant's App IDs are managed, and its dialogs. */
@NullMarked
package org.merchantaccess.http.hub.credential;

import org.jspecify.annotations.NullMarked;
