/** A server that runs: listeners, and the merchant access behind them. */
@NullMarked
package org.merchantaccess.bootstrap.server;

import org.jspecify.annotations.NullMarked;
