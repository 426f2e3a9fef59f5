/** Browser tests of the activity page. */
@NullMarked
package org.merchantaccess.browser.audit;

import org.jspecify.annotations.NullMarked;
