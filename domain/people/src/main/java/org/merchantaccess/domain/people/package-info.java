/** The Hub's users: accounts, memberships, roles and permissions. */
@NullMarked
package org.merchantaccess.domain.people;

import org.jspecify.annotations.NullMarked;
