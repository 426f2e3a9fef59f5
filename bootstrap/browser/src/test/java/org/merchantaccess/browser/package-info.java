/** Browser test fixtures: a real Chromium, and a {@link org.merchantaccess.browser.Visitor} that acts in the Hub. */
@NullMarked
package org.merchantaccess.browser;

import org.jspecify.annotations.NullMarked;
