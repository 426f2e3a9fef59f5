/** What keeps the store sound in the course of time: backups, and keys that are replaced. */
@NullMarked
package org.merchantaccess.application.upkeep;

import org.jspecify.annotations.NullMarked;
