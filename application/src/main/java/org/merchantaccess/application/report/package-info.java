/** Asynchronous reporting of refusals and use counts to the store. */
@NullMarked
package org.merchantaccess.application.report;

import org.jspecify.annotations.NullMarked;
