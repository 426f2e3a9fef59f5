/** Inviting people by one-time link, and revoking invitations. */
@NullMarked
package org.merchantaccess.http.hub.people.invitation;

import org.jspecify.annotations.NullMarked;
