/** Use cases of a merchant's App IDs: create, rename, activate, delete, reveal, list, preview. */
@NullMarked
package org.merchantaccess.application.credential;

import org.jspecify.annotations.NullMarked;
