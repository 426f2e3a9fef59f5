/** Statistical tests whether the time of a refusal reveals its cause. */
@NullMarked
package org.merchantaccess.bootstrap.measure.timing;

import org.jspecify.annotations.NullMarked;
