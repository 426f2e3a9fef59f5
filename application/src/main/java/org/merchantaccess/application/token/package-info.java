/** Use cases of the hot path: log in, and authenticate a call. */
@NullMarked
package org.merchantaccess.application.token;

import org.jspecify.annotations.NullMarked;
