/** Parameters as browsers write them, in queries and in the bodies of forms. */
@NullMarked
package org.merchantaccess.http.form;

import org.jspecify.annotations.NullMarked;
