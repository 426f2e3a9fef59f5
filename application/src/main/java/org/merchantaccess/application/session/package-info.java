/** Signing in and out, and what people do to their own account. */
@NullMarked
package org.merchantaccess.application.session;

import org.jspecify.annotations.NullMarked;
