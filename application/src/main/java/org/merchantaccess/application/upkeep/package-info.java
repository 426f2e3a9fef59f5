/** Use cases for maintenance: backup, verification, and replacement of keys. */
@NullMarked
package org.merchantaccess.application.upkeep;

import org.jspecify.annotations.NullMarked;
