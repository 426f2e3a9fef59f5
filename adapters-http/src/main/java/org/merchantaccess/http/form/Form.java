package org.merchantaccess.http.form;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import org.merchantaccess.http.exchange.MediaType;
import org.merchantaccess.http.exchange.Request;
import org.merchantaccess.http.json.StrictUtf8;

/** What somebody filled in, each field at most once. */
public final class Form {

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** One that nobody has filled in yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** The body of a request; none where a browser would not have sent it so. */
    public static Option<Form> in(Request request) {
        return Option.when(MediaType.isSentAs("application/x-www-form-urlencoded", request), request::body)
                .flatMap(StrictUtf8::decode)
                .flatMap(Form::of);
    }

    /** The query of a request, which is a form that was sent with GET; none where it is not encoded as it should be. */
    public static Option<Form> inQueryOf(Request request) {
        return of(request.query());
    }

    private static Option<Form> of(String text) {
        return QueryString.parse(text)
                .filter(fields -> fields.values().stream().allMatch(values -> values.size() == 1))
                .map(Form::new);
    }

    /** What was filled in; empty where nothing was. */
    public String text(String field) {
        return fields.getOrDefault(field, List.of("")).get(0);
    }

    /** Whether it was sent, perhaps empty. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }
}
