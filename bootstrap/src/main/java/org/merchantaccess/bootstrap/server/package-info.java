/** The running server: its listeners, its start and its stop. */
@NullMarked
package org.merchantaccess.bootstrap.server;

import org.jspecify.annotations.NullMarked;
