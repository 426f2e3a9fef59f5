/** Tests of user-facing messages. */
@NullMarked
package org.merchantaccess.http.message;

import org.jspecify.annotations.NullMarked;
