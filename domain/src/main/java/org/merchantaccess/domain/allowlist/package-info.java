/** The allowlist of a merchant: address ranges, client addresses, and the policy for adding ranges. */
@NullMarked
package org.merchantaccess.domain.allowlist;

import org.jspecify.annotations.NullMarked;
