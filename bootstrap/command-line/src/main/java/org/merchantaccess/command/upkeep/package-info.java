/** Commands for maintenance: backup, key rotation and verification. */
@NullMarked
package org.merchantaccess.command.upkeep;

import org.jspecify.annotations.NullMarked;
