/** What all endpoints of the management API share: who may use it, and how it is asked and answers. */
@NullMarked
package org.merchantaccess.http.management.kernel;

import org.jspecify.annotations.NullMarked;
