/** Tests in a servlet container. */
@NullMarked
package org.merchantaccess.http.servlet;

import org.jspecify.annotations.NullMarked;
