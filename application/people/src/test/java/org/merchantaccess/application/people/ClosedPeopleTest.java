package org.merchantaccess.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.people.memory.InMemoryPeople;
import org.merchantaccess.contracts.fixture.EveryUseCase;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.domain.kernel.Environment;

class ClosedPeopleTest {

    @Test
    void every_use_case_reports_that_the_instance_is_closed() {
        PeopleAccess people =
                PeopleAccess.on(InMemoryPeople.ports(InMemory.ports(new MovableClock())), Environment.TEST);

        people.close();

        assertThat(EveryUseCase.of(people, PeopleSamples.all()).answers())
                .hasSizeGreaterThan(20)
                .allSatisfy((name, answer) -> assertThat(answer.isLeft() ? answer.getLeft() : answer)
                        .as(name)
                        .hasToString(answer.getLeft().getClass().getSimpleName() + "[reason=INSTANCE_CLOSED]"));
    }
}
