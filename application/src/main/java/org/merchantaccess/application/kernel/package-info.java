/** The few shapes every use case uses: failures, committed changes, pages. */
@NullMarked
package org.merchantaccess.application.kernel;

import org.jspecify.annotations.NullMarked;
