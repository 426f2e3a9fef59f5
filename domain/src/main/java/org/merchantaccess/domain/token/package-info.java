/** Access tokens: who gets one, how long it lives, and when a call that bears one is let in. */
@NullMarked
package org.merchantaccess.domain.token;

import org.jspecify.annotations.NullMarked;
