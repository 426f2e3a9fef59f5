/** Data of the dialogs of the Hub. */
@NullMarked
package org.merchantaccess.http.hub.dialog;

import org.jspecify.annotations.NullMarked;
