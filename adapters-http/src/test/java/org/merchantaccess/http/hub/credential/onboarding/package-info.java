/** Tests of the first steps of a merchant's software. */
@NullMarked
package org.merchantaccess.http.hub.credential.onboarding;

import org.jspecify.annotations.NullMarked;
