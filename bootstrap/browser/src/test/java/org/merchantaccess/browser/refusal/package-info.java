/** Browser tests of refused requests. */
@NullMarked
package org.merchantaccess.browser.refusal;

import org.jspecify.annotations.NullMarked;
