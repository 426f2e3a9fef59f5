package org.merchantaccess.application.outcome;

/** Refusal reason without instances, for changes that no rule of the domain refuses. */
public enum NoRefusal {
    ;

    /** Takes the place of an exhaustive match. Never runs. */
    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"}) // a match without cases fits any result
    public <R> R match() {
        throw new IllegalStateException("a refusal that cannot occur");
    }
}
