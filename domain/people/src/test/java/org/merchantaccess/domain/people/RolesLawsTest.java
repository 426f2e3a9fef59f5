package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RolesLawsTest {

    private static final List<Membership> MEMBERSHIPS = List.of(
            Membership.ofOperator(),
            Membership.in(People.SHOP, Role.MANAGER),
            Membership.in(People.SHOP, Role.DEVELOPER),
            Membership.in(People.SHOP, Role.READ_ONLY),
            Membership.in(People.BAKERY, Role.MANAGER),
            Membership.in(People.BAKERY, Role.READ_ONLY));

    private record Two(Person one, Person other) {}

    @Test
    @Tag("P4")
    void account_recovery_gains_no_permission_to_change_people() {
        forAll(RolesLawsTest::two, two -> {
            if (two.one().mayRecoverAccountOf(two.other())) {
                assertThat(MEMBERSHIPS).filteredOn(two.other()::mayChange).allMatch(two.one()::mayChange);
            }
        });
    }

    @Test
    void giving_and_revoking_a_membership_keeps_the_others() {
        forAll(RolesLawsTest::two, two -> {
            Membership given = two.other().memberships().get(0);

            Person with = two.one().with(given);

            assertThat(with.membershipIn(given.merchant())).contains(given);
            assertThat(with.without(given).map(Person::memberships).getOrElse(List.of()))
                    .containsExactlyElementsOf(two.one().memberships().stream()
                            .filter(each -> !each.merchant().equals(given.merchant()))
                            .toList());
        });
    }

    @Test
    @Tag("P2")
    void more_memberships_never_remove_permissions() {
        forAll(RolesLawsTest::two, two -> {
            Membership given = two.other().memberships().get(0);
            if (two.one().membershipIn(given.merchant()).isEmpty()) {
                Person with = two.one().with(given);

                assertThat(Arrays.stream(Permission.values()).filter(two.one()::may))
                        .allMatch(with::may);
            }
        });
    }

    private static Two two(RandomGenerator random) {
        return new Two(person(random, "one"), person(random, "other"));
    }

    private static Person person(RandomGenerator random, String name) {
        Person person = People.person(name, oneOf(random, MEMBERSHIPS));
        for (Membership more : listOf(random, 3, each -> oneOf(each, MEMBERSHIPS))) {
            person = person.with(more);
        }
        return person;
    }
}
