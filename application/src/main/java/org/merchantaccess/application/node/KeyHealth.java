package org.merchantaccess.application.node;

/**
 * State of the app keys of all merchants, for monitoring. A key counts if it is the current one of its App ID.
 *
 * @param expired keys whose end date has passed
 * @param expiringWithinDay keys that expire within a day
 * @param expiringWithinWeek keys that expire within 7 days, including those above
 * @param expiringWithinMonth keys that expire within 30 days, including those above
 * @param activeWithoutKey active App IDs without a key, because it was reported as leaked
 * @param leaked keys that were reported to this node as leaked since its start
 */
public record KeyHealth(
        long expired,
        long expiringWithinDay,
        long expiringWithinWeek,
        long expiringWithinMonth,
        long activeWithoutKey,
        long leaked) {}
