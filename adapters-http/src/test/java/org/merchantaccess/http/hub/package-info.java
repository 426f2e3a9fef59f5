/** Tests of rules for every page of the Hub. */
@NullMarked
package org.merchantaccess.http.hub;

import org.jspecify.annotations.NullMarked;
