/** Tables as CSV for spreadsheets. */
@NullMarked
package org.merchantaccess.http.csv;

import org.jspecify.annotations.NullMarked;
