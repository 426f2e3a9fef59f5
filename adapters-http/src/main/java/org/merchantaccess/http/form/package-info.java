/** Form-encoded parameters, in queries and in request bodies. */
@NullMarked
package org.merchantaccess.http.form;

import org.jspecify.annotations.NullMarked;
