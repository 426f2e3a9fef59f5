/** Entry point to merchant access: the facade {@link org.merchantaccess.application.MerchantAccess} and its use cases. */
@NullMarked
package org.merchantaccess.application;

import org.jspecify.annotations.NullMarked;
