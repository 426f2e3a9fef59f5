/** Who has an account, where they belong, and the one-time links by which they come and come back. */
@NullMarked
package org.merchantaccess.application.people;

import org.jspecify.annotations.NullMarked;
