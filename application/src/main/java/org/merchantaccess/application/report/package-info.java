/** Refusals on their way from where they happen to whoever may read of them. */
@NullMarked
package org.merchantaccess.application.report;

import org.jspecify.annotations.NullMarked;
