/** What every page of the Hub has in common: its frame, its look, its headers, and what it says when something is wrong. */
@NullMarked
package org.merchantaccess.http.hub.page;

import org.jspecify.annotations.NullMarked;
