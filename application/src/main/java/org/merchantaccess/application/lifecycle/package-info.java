/** Whether an instance is open, and what its use cases answer where it is not or a port is unavailable. */
@NullMarked
package org.merchantaccess.application.lifecycle;

import org.jspecify.annotations.NullMarked;
