/** Stores the audit trail as one sealed chain for each merchant. */
@NullMarked
package org.merchantaccess.persistence.audit;

import org.jspecify.annotations.NullMarked;
