/** Time-based one-time passwords (RFC 6238), and the count of wrong ones. */
@NullMarked
package org.merchantaccess.application.people.secondfactor;

import org.jspecify.annotations.NullMarked;
