/** Endpoints for the administrator of the server: inviting the first person, and restoring access of people who lost it. */
@NullMarked
package org.merchantaccess.http.api.control.people;

import org.jspecify.annotations.NullMarked;
