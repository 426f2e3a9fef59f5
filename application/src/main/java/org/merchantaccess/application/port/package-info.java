/** What the application needs from outside; adapters provide it. */
@NullMarked
package org.merchantaccess.application.port;

import org.jspecify.annotations.NullMarked;
