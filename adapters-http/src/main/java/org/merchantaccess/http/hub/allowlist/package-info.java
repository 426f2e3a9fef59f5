/** The allowlist page and its dialogs. */
@NullMarked
package org.merchantaccess.http.hub.allowlist;

import org.jspecify.annotations.NullMarked;
