package org.merchantaccess.http.hub.people;

import org.merchantaccess.http.hub.kernel.Question;

/** A question over the page of people. */
public record QuestionView(PeopleView page, Question question) {}
