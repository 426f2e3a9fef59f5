/** The settings of databases. */
@NullMarked
package org.merchantaccess.bootstrap.settings.database;

import org.jspecify.annotations.NullMarked;
