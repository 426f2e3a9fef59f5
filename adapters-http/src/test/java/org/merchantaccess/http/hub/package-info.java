/** Shows what holds for every page of the Hub, whoever adds one. */
@NullMarked
package org.merchantaccess.http.hub;

import org.jspecify.annotations.NullMarked;
