/** Asynchronous reporting of refusals and uses to the store. */
@NullMarked
package org.merchantaccess.application.report;

import org.jspecify.annotations.NullMarked;
