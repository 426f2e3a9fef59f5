/** The audit trail, a chain for each merchant. */
@NullMarked
package org.merchantaccess.persistence.audit;

import org.jspecify.annotations.NullMarked;
