/** The metrics of the process, whose labels never contain client input. */
@NullMarked
package org.merchantaccess.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
