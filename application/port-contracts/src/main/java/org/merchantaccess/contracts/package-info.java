/**
 * Nothing by itself: depending on it brings the contracts of all ports, in {@code org.merchantaccess.application.port}. Begin with
 * {@code StoreContracts}, or with the contract of the one port that is replaced.
 */
@NullMarked
package org.merchantaccess.contracts;

import org.jspecify.annotations.NullMarked;
