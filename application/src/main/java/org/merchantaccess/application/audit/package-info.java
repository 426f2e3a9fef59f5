/** Use cases of the audit trail: read, export, verify. */
@NullMarked
package org.merchantaccess.application.audit;

import org.jspecify.annotations.NullMarked;
