/** Use cases for members and operators: invitations, roles and removal. */
@NullMarked
package org.merchantaccess.application.people.member;

import org.jspecify.annotations.NullMarked;
