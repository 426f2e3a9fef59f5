/** Access tokens, their signing keys, and the policies for logins and calls. */
@NullMarked
package org.merchantaccess.domain.token;

import org.jspecify.annotations.NullMarked;
