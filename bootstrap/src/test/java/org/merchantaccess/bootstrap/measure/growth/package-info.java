/** Measurements of growth: throughput and memory over the number of App IDs, merchants, allowlist entries, cores and connections. */
@NullMarked
package org.merchantaccess.bootstrap.measure.growth;

import org.jspecify.annotations.NullMarked;
