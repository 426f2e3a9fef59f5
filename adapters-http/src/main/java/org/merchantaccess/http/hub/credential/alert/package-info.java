/** What people who manage App IDs are told on the API access page: events and states that need their attention. */
@NullMarked
package org.merchantaccess.http.hub.credential.alert;

import org.jspecify.annotations.NullMarked;
