/** Requests to OAuth endpoints: their parameters, the credentials in them, and the errors that they get. */
@NullMarked
package org.merchantaccess.http.oauth.request;

import org.jspecify.annotations.NullMarked;
