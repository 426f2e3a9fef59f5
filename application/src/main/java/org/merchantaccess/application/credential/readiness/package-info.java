/** Readiness of a merchant's software for a switch of App IDs, compared address by address. */
@NullMarked
package org.merchantaccess.application.credential.readiness;

import org.jspecify.annotations.NullMarked;
