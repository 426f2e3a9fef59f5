/** Actions on one member: removal, reset link, removal of the second factor. */
@NullMarked
package org.merchantaccess.http.hub.people.member;

import org.jspecify.annotations.NullMarked;
