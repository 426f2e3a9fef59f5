/** The keys of operators' software: create, check, list and revoke. */
@NullMarked
package org.merchantaccess.application.management;

import org.jspecify.annotations.NullMarked;
