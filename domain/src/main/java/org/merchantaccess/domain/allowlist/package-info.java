/** From where a merchant's software may call: addresses, ranges, and the list of them. */
@NullMarked
package org.merchantaccess.domain.allowlist;

import org.jspecify.annotations.NullMarked;
