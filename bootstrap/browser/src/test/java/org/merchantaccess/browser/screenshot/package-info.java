/** Takes the screenshots of the Hub for the documentation. */
@NullMarked
package org.merchantaccess.browser.screenshot;

import org.jspecify.annotations.NullMarked;
