/** Authorization of the Hub's users, by their current permissions (P2, P3, P4, P9). */
@NullMarked
package org.merchantaccess.application.people.authorization;

import org.jspecify.annotations.NullMarked;
