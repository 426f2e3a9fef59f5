/** Reports for operators: the audit trail of the Hub, failed sign-ins and refused attempts. */
@NullMarked
package org.merchantaccess.application.people.report;

import org.jspecify.annotations.NullMarked;
