/** Use cases for one-time links: invitation, password reset and sign-in. */
@NullMarked
package org.merchantaccess.application.people.link;

import org.jspecify.annotations.NullMarked;
