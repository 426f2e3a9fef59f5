/** Shows how people are seen to on their page. */
@NullMarked
package org.merchantaccess.http.hub.people;

import org.jspecify.annotations.NullMarked;
