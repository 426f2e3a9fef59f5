/** What people are told when a rule says no: the same words on every page and on the wire. */
@NullMarked
package org.merchantaccess.http.words;

import org.jspecify.annotations.NullMarked;
