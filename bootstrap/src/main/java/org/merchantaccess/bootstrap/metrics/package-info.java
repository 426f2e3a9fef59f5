/** What a collector reads: everything that is measured, and nothing that a client sent. */
@NullMarked
package org.merchantaccess.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
