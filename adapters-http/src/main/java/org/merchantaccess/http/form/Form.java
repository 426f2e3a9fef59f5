package org.merchantaccess.http.form;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.exchange.MediaType;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.json.StrictUtf8;

/** The fields of a submitted HTML form, each at most once. */
public final class Form {

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Returns a form without fields. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** Reads the body of a request; returns none if it is not form-encoded as browsers do it. */
    public static Option<Form> in(Request request) {
        return Option.when(MediaType.isSentAs("application/x-www-form-urlencoded", request), request::body)
                .flatMap(StrictUtf8::decode)
                .flatMap(Form::of);
    }

    /** Reads the query of a request, which is a form sent with GET; returns none if it is not properly encoded. */
    public static Option<Form> inQueryOf(Request request) {
        return of(request.query());
    }

    private static Option<Form> of(String text) {
        return QueryString.parse(text)
                .filter(fields -> fields.values().stream().allMatch(values -> values.size() == 1))
                .map(Form::new);
    }

    /** Returns the value of a field; empty if absent. */
    public String text(String field) {
        return fields.getOrDefault(field, List.of("")).get(0);
    }

    /** Returns true if the field was sent, even if empty. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }
}
