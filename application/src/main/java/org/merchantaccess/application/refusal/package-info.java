/** Which logins and calls were refused, and why. */
@NullMarked
package org.merchantaccess.application.refusal;

import org.jspecify.annotations.NullMarked;
