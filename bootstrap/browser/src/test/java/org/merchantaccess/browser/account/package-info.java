/** How people see to their own account, in a browser. */
@NullMarked
package org.merchantaccess.browser.account;

import org.jspecify.annotations.NullMarked;
