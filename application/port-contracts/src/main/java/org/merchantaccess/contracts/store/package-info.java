/** The store under test: its ports, its clock, its failures, and the base class of its contracts. */
@NullMarked
package org.merchantaccess.contracts.store;

import org.jspecify.annotations.NullMarked;
