/** Management keys, made and revoked. */
@NullMarked
package org.merchantaccess.http.control.key;

import org.jspecify.annotations.NullMarked;
