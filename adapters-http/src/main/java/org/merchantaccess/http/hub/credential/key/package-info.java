/** Dialogs about the keys of an App ID. */
@NullMarked
package org.merchantaccess.http.hub.credential.key;

import org.jspecify.annotations.NullMarked;
