/** Merchant access for tests of those who embed it, with failures that come and go as the test says. */
@NullMarked
package org.merchantaccess.testkit;

import org.jspecify.annotations.NullMarked;
