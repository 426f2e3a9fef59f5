/** Shows how App IDs are managed on their page. */
@NullMarked
package org.merchantaccess.http.hub.credential;

import org.jspecify.annotations.NullMarked;
