/** Use cases for the signed-in person's own account: password and second factor. */
@NullMarked
package org.merchantaccess.application.people.account;

import org.jspecify.annotations.NullMarked;
