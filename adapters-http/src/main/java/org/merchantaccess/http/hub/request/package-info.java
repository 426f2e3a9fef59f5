/** Requests to the Hub, with the user or guest who sends them. */
@NullMarked
package org.merchantaccess.http.hub.request;

import org.jspecify.annotations.NullMarked;
