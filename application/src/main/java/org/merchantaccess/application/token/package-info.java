/** The two questions software asks: log in, and who is calling. */
@NullMarked
package org.merchantaccess.application.token;

import org.jspecify.annotations.NullMarked;
