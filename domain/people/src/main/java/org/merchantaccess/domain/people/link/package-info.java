/** One-time links: invitation, password reset and sign-in (P10). */
@NullMarked
package org.merchantaccess.domain.people.link;

import org.jspecify.annotations.NullMarked;
