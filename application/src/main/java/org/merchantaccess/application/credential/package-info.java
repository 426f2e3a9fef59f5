/** A merchant's App IDs: create, rename, activate, delete, reveal, list. */
@NullMarked
package org.merchantaccess.application.credential;

import org.jspecify.annotations.NullMarked;
