package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The role of a person in a merchant, or as an operator of the instance (P2). Defines the permissions of each role. */
public enum Role {
    MANAGER(
            Permission.SEE_APP_IDS,
            Permission.CHANGE_APP_IDS,
            Permission.ACTIVATE_APP_IDS,
            Permission.DELETE_APP_IDS,
            Permission.REVEAL_APP_KEYS,
            Permission.CHANGE_APP_KEYS,
            Permission.SEE_ALLOWLIST,
            Permission.CHANGE_ALLOWLIST,
            Permission.READ_REFUSALS,
            Permission.READ_AUDIT,
            Permission.SEE_PEOPLE,
            Permission.CHANGE_PEOPLE),
    DEVELOPER(
            Permission.SEE_APP_IDS,
            Permission.CHANGE_APP_IDS,
            Permission.ACTIVATE_APP_IDS,
            Permission.DELETE_APP_IDS,
            Permission.REVEAL_APP_KEYS,
            Permission.CHANGE_APP_KEYS,
            Permission.SEE_ALLOWLIST,
            Permission.CHANGE_ALLOWLIST,
            Permission.READ_REFUSALS,
            Permission.READ_AUDIT),
    READ_ONLY(Permission.SEE_APP_IDS, Permission.SEE_ALLOWLIST, Permission.READ_REFUSALS, Permission.READ_AUDIT),
    OPERATOR(
            Permission.LIST_MERCHANTS,
            Permission.OPEN_MERCHANTS,
            Permission.SUSPEND_MERCHANTS,
            Permission.SEE_PEOPLE,
            Permission.CHANGE_PEOPLE,
            Permission.CHANGE_OPERATORS,
            Permission.CHANGE_MANAGEMENT_KEYS,
            Permission.READ_STRAY_REFUSALS);

    @SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = Set.copyOf(EnumSet.of(first, others));
    }

    /** Returns true if the role grants the permission. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** Returns true for a role in a merchant, false for the operator's role. */
    public boolean isMerchantRole() {
        return this != OPERATOR;
    }

    /** Returns the role with this name; none if there is no such role. */
    public static Option<Role> parse(String word) {
        return Option.ofOptional(
                Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst());
    }

    /** Returns the name in audit entries and responses, such as {@code manager} or {@code read_only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
