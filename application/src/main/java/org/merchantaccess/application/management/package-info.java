/** The keys of operators' software: create and check. */
@NullMarked
package org.merchantaccess.application.management;

import org.jspecify.annotations.NullMarked;
