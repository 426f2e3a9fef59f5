/** The addresses a merchant's software may call from: allow, disallow, list. */
@NullMarked
package org.merchantaccess.application.allowlist;

import org.jspecify.annotations.NullMarked;
