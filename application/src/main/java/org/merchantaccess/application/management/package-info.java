/** Use cases of management keys, which authenticate operators' software: create, check, list, revoke. */
@NullMarked
package org.merchantaccess.application.management;

import org.jspecify.annotations.NullMarked;
