@NullMarked
package org.merchantaccess.http.hub.chart;

import org.jspecify.annotations.NullMarked;
