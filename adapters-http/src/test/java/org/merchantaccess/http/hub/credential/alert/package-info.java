/** Tests of the alerts on the API access page. */
@NullMarked
package org.merchantaccess.http.hub.credential.alert;

import org.jspecify.annotations.NullMarked;
