/** Opens and checks the store of one environment in an SQLite file. */
@NullMarked
package org.merchantaccess.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
