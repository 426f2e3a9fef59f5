package org.merchantaccess.domain.people;

import io.vavr.control.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is in a merchant, or, as an operator, for all of them (P2). This is the one table of who may do what. */
public enum Role {
    MANAGER(
            Permission.SEE_APP_IDS,
            Permission.CHANGE_APP_IDS,
            Permission.ACTIVATE_APP_IDS,
            Permission.DELETE_APP_IDS,
            Permission.REVEAL_APP_KEYS,
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

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable from the start
    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = Set.copyOf(EnumSet.of(first, others));
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether it is held in one merchant; otherwise it is held for the whole instance. */
    public boolean isOfAMerchant() {
        return this != OPERATOR;
    }

    /** The role of that word; none where there is no such role. */
    public static Option<Role> parse(String word) {
        return Option.ofOptional(
                Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst());
    }

    /** The word for it in the audit trail and on the wire: {@code manager}, {@code read_only} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
