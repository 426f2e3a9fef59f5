/** The people context: accounts, sessions, roles and one-time links of the Hub's users. */
@NullMarked
package org.merchantaccess.application.people;

import org.jspecify.annotations.NullMarked;
