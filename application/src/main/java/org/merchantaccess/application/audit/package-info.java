/** Who changed what, when and from where. */
@NullMarked
package org.merchantaccess.application.audit;

import org.jspecify.annotations.NullMarked;
