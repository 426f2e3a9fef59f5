/** Browser tests of the user's own account. */
@NullMarked
package org.merchantaccess.browser.account;

import org.jspecify.annotations.NullMarked;
