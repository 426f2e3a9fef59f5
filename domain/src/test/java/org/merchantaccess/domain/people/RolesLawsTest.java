package org.merchantaccess.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.kernel.Laws.forAll;
import static org.merchantaccess.domain.kernel.Laws.listOf;
import static org.merchantaccess.domain.kernel.Laws.oneOf;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
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
    void p4_whoever_opens_an_account_gains_no_permission_to_change_people_by_it() {
        forAll(RolesLawsTest::two, two -> {
            if (two.one().mayRestore(two.other())) {
                assertThat(MEMBERSHIPS).filteredOn(two.other()::mayChange).allMatch(two.one()::mayChange);
            }
        });
    }

    @Test
    void a_membership_that_was_given_and_taken_leaves_what_was_there_at_other_places() {
        forAll(RolesLawsTest::two, two -> {
            Membership given = two.other().memberships().get(0);

            Person with = two.one().with(given);

            assertThat(with.membershipAt(given.merchant())).contains(given);
            assertThat(with.without(given).map(Person::memberships).getOrElse(List.of()))
                    .containsExactlyElementsOf(two.one().memberships().stream()
                            .filter(each -> !each.merchant().equals(given.merchant()))
                            .toList());
        });
    }

    @Test
    void p2_with_more_memberships_nobody_may_less() {
        forAll(RolesLawsTest::two, two -> {
            Membership given = two.other().memberships().get(0);
            if (two.one().membershipAt(given.merchant()).isEmpty()) {
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
