/** The people of the Hub: accounts, sessions, one-time links, attempts, second factors, password hashes. */
@NullMarked
package org.merchantaccess.persistence.people;

import org.jspecify.annotations.NullMarked;
