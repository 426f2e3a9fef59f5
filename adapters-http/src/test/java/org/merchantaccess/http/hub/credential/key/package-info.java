/** Tests of the dialogs about keys. */
@NullMarked
package org.merchantaccess.http.hub.credential.key;

import org.jspecify.annotations.NullMarked;
