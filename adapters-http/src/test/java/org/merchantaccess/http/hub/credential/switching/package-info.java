/** Tests of the dialogs about switches. */
@NullMarked
package org.merchantaccess.http.hub.credential.switching;

import org.jspecify.annotations.NullMarked;
