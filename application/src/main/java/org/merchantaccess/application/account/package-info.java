/** How a password is proved, and what is written down of people, whichever use case asks. */
@NullMarked
package org.merchantaccess.application.account;

import org.jspecify.annotations.NullMarked;
