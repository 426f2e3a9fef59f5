/** Stores people in the tables of the people context, and hashes passwords with Argon2id. */
@NullMarked
package org.merchantaccess.persistence.people;

import org.jspecify.annotations.NullMarked;
