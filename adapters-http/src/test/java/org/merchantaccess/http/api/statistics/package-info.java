/** Tests of the endpoint for the requests of an App ID over time. */
@NullMarked
package org.merchantaccess.http.api.statistics;

import org.jspecify.annotations.NullMarked;
