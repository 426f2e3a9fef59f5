@NullMarked
package org.merchantaccess.http.hub.search;

import org.jspecify.annotations.NullMarked;
