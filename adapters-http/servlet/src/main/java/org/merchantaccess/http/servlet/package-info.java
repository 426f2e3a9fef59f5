/** The API for merchants' software as a servlet, and the check of their calls as a filter (Jakarta Servlet 6). */
@NullMarked
package org.merchantaccess.http.servlet;

import org.jspecify.annotations.NullMarked;
