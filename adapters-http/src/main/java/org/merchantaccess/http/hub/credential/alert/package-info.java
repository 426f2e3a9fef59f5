/** Notices on the API Access page: events and states of keys and switches that need attention. */
@NullMarked
package org.merchantaccess.http.hub.credential.alert;

import org.jspecify.annotations.NullMarked;
