/** The first steps of a merchant's software, until its first login. */
@NullMarked
package org.merchantaccess.http.hub.credential.onboarding;

import org.jspecify.annotations.NullMarked;
