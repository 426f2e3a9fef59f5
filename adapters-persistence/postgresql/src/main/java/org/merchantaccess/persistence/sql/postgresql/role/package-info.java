/** The role of the servers in a database, and its rights. */
@NullMarked
package org.merchantaccess.persistence.sql.postgresql.role;

import org.jspecify.annotations.NullMarked;
