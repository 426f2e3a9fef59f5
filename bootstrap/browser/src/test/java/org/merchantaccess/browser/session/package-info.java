/** How people come into the Hub, in a browser. */
@NullMarked
package org.merchantaccess.browser.session;

import org.jspecify.annotations.NullMarked;
