/** Tests of the OAuth endpoints on several nodes. */
@NullMarked
package org.merchantaccess.nodes.oauth;

import org.jspecify.annotations.NullMarked;
