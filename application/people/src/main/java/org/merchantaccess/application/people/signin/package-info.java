/** Sign-in, sign-out, and the session check of each request. */
@NullMarked
package org.merchantaccess.application.people.signin;

import org.jspecify.annotations.NullMarked;
