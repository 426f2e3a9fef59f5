/** Reading and writing of JSON: request bodies strictly as flat objects, documents of this project as trees. */
@NullMarked
package org.merchantaccess.http.json;

import org.jspecify.annotations.NullMarked;
