package org.merchantaccess.application.upkeep;

import io.vavr.control.Either;

/**
 * Replaces what keys at rest are sealed under and recognised with, while logins, calls and changes go on. App keys and signing keys
 * stay the same; only what lies on disk is another.
 *
 * <p>May be interrupted at any moment, and begun again.
 */
public interface RotateSealingKeys {

    Either<UpkeepFailure, Rotated> handle(Command command);

    /** There is nothing to choose. */
    record Command() {}

    /**
     * What came of it.
     *
     * @param version of the sealing keys now in use
     * @param kept how many app keys were sealed anew
     * @param unreadable how many could not be opened and stay as they were; the former sealing keys are then not forgotten
     */
    record Rotated(int version, long kept, long unreadable) {}
}
