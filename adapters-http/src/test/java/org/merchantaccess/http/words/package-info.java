/** What people are told. */
@NullMarked
package org.merchantaccess.http.words;

import org.jspecify.annotations.NullMarked;
