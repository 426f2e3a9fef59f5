/** Measures the speed and size of a store on a PostgreSQL server; not part of the tests. */
@NullMarked
package org.merchantaccess.persistence.postgresql.measure;

import org.jspecify.annotations.NullMarked;
