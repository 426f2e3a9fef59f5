/** The search of operators over all merchants, App IDs and people. */
@NullMarked
package org.merchantaccess.http.hub.search;

import org.jspecify.annotations.NullMarked;
