/** Use cases of the allowlist, the addresses a merchant's software may call from: allow, disallow, list, preview. */
@NullMarked
package org.merchantaccess.application.allowlist;

import org.jspecify.annotations.NullMarked;
