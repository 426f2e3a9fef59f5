/** Port that verifies the stored data. */
@NullMarked
package org.merchantaccess.application.port.verification;

import org.jspecify.annotations.NullMarked;
