/** Audit entries, their actors, and the result of verifying the audit chain. */
@NullMarked
package org.merchantaccess.domain.audit;

import org.jspecify.annotations.NullMarked;
