/** The demo: a merchant in each environment, and the printed guide. */
@NullMarked
package org.merchantaccess.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
