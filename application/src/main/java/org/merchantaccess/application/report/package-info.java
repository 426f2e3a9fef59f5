/** Refusals and use on their way from where they happen to where they can be read of. */
@NullMarked
package org.merchantaccess.application.report;

import org.jspecify.annotations.NullMarked;
