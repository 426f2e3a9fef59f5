/** The pictures of the Hub in the docs, taken by a command. */
@NullMarked
package org.merchantaccess.browser.screenshot;

import org.jspecify.annotations.NullMarked;
