/** Results of backing up and verifying the store. */
@NullMarked
package org.merchantaccess.application.storage;

import org.jspecify.annotations.NullMarked;
