/** The sections of the Hub: titles, paths and permissions. */
@NullMarked
package org.merchantaccess.http.hub.section;

import org.jspecify.annotations.NullMarked;
