/** Stores the numbers of requests over time. */
@NullMarked
package org.merchantaccess.persistence.statistics;

import org.jspecify.annotations.NullMarked;
