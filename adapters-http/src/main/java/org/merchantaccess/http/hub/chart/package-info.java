/** Charts of counts as SVG and as tables of the same numbers. No script is needed, and no color alone carries a meaning. */
@NullMarked
package org.merchantaccess.http.hub.chart;

import org.jspecify.annotations.NullMarked;
