/**
 * Empty package of the module that brings the contracts of all ports, such as {@code StoreContracts}, which are in {@code
 * org.merchantaccess.application.port}.
 */
@NullMarked
package org.merchantaccess.contracts;

import org.jspecify.annotations.NullMarked;
