/** Dialogs about switches of the active App ID: scheduling, canceling, undoing and deactivating. */
@NullMarked
package org.merchantaccess.http.hub.credential.switching;

import org.jspecify.annotations.NullMarked;
