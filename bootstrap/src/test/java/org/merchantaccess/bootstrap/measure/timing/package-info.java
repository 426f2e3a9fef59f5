/** Whether the time a refusal takes tells what it is about, by statistics. */
@NullMarked
package org.merchantaccess.bootstrap.measure.timing;

import org.jspecify.annotations.NullMarked;
