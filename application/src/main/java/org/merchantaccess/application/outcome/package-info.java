/** Outcomes that use cases share: committed changes and the reasons why a change or a read failed. */
@NullMarked
package org.merchantaccess.application.outcome;

import org.jspecify.annotations.NullMarked;
