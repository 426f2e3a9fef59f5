/** The second factor: a shared secret for time-based codes (RFC 6238). */
@NullMarked
package org.merchantaccess.domain.people.secondfactor;

import org.jspecify.annotations.NullMarked;
