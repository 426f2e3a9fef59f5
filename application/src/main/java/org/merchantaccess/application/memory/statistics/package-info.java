/** The in-memory implementation of the statistics. */
@NullMarked
package org.merchantaccess.application.memory.statistics;

import org.jspecify.annotations.NullMarked;
